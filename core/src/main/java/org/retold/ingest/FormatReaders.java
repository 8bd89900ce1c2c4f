package org.retold.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;

/** Hands each stream to the reader of its format. */
final class FormatReaders {
  private static final int LAYERS = 2;

  private final IngestOptions options;

  private final int layer;

  FormatReaders(IngestOptions options) {
    this(options, 0);
  }

  private FormatReaders(IngestOptions options, int layer) {
    this.options = options;
    this.layer = layer;
  }

  void read(Place place, BufferedInputStream in, Sink sink) throws IOException {
    byte[] head = Unpacker.head(in, Sniffer.HEAD);
    if (head.length == 0) {
      throw new Refusal(RefusalReason.EMPTY, "nothing in it");
    }
    if (Sniffer.isKnownBinary(head)) {
      throw new Refusal(RefusalReason.NOT_TEXT, Sniffer.ofBinary(head));
    }
    Optional<Charset> wide = WideText.of(head);
    if (wide.isPresent()) {
      read(place, WideText.inUtf8(in, wide.get()), sink);
      return;
    }
    switch (Sniffer.sniff(head)) {
      case TEXT -> PlainTexts.read(place, whole(in), sink);
      case HTML -> sink.article(Pages.read(place.id(), place.source(), whole(in), place.charset()));
      case BINARY -> throw new Refusal(RefusalReason.NOT_TEXT, Sniffer.ofBinary(head));
      case WARC -> new WarcRecords(place, options, sink).read(in);
      case FEED -> new XmlNews(place, whole(in), sink).readFeed();
      case NEWSML -> new XmlNews(place, whole(in), sink).readNews();
      case XML -> new XmlDocuments(place, sink).read(whole(in));
      case OCR -> new XmlDocuments(place, sink).readOcr(whole(in));
      case MARKED ->
          new MarkedDocuments(place, options, sink)
              .read(inUtf8(in, head, place), Sniffer.root(Decoder.decode(head, "")));
      case MARKDOWN -> MarkdownText.read(place, whole(in), sink);
      case MAIL -> new MailMessage(place, sink).read(whole(in));
      case MAILBOX -> new MailBox(place, in, options, sink).read();
      case OFFICE -> throw ArchiveEntries.office();
      case ZIP -> archive(place, sink).readZip(in);
      case TAR -> archive(place, sink).readTar(in);
      case JSON, JSON_LINES -> new JsonRecords(place, options, sink).read(inUtf8(in, head, place));
      case CSV -> new CsvRecords(place, head, inUtf8(in, head, place), options, sink).read();
    }
  }

  private static BufferedInputStream inUtf8(BufferedInputStream in, byte[] head, Place place) {
    return LineDecoder.legacy(head, place.charset())
        .map(charset -> WideText.inUtf8(in, charset))
        .orElse(in);
  }

  private ArchiveEntries archive(Place place, Sink sink) throws Refusal {
    if (layer == LAYERS) {
      throw new Refusal(RefusalReason.BOMB, "archives in archives");
    }
    return new ArchiveEntries(place, new FormatReaders(options, layer + 1), options, sink);
  }

  private byte[] whole(BufferedInputStream in) throws IOException {
    byte[] bytes = in.readNBytes(options.maxDocumentBytes() + 1);
    if (bytes.length > options.maxDocumentBytes()) {
      throw new Refusal(
          RefusalReason.TOO_LARGE, "more than " + options.maxDocumentBytes() + " bytes");
    }
    return bytes;
  }
}
