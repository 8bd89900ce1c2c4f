package org.retold.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;

/** Hands each stream to the reader of its format. */
final class FormatReaders {
  private final IngestOptions options;

  FormatReaders(IngestOptions options) {
    this.options = options;
  }

  void read(Place place, BufferedInputStream in, Sink sink) throws IOException {
    byte[] head = Unpacker.head(in, Sniffer.HEAD);
    if (head.length == 0) {
      throw new Refusal(RefusalReason.EMPTY, "nothing in it");
    }
    switch (Sniffer.sniff(head)) {
      case TEXT -> PlainTexts.read(place, whole(in), sink);
      case HTML -> sink.article(Pages.read(place.id(), place.source(), whole(in), place.charset()));
      case JSON, JSON_LINES -> new JsonRecords(place, options, sink).read(in);
      case BINARY -> throw new Refusal(RefusalReason.NOT_TEXT, "bytes that are no text");
      default -> throw new Refusal(RefusalReason.NOT_TEXT, "a format that is not read");
    }
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
