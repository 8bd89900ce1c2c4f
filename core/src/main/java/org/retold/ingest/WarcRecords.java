package org.retold.ingest;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/** A web archive: every captured page is an article, called by its URL. Streams. */
final class WarcRecords {
  private static final int OK = 200;

  /** Kinds of captures that are told one by one. */
  private static final int MOST_KINDS = 20;

  /** Archives of crawlers are unpacked or gz; these two would need a library of their own. */
  private static final Set<String> UNREAD = Set.of("br", "compress");

  private final Place place;
  private final IngestOptions options;
  private final Sink sink;
  private int number;
  private int broken;

  private final SortedMap<String, Integer> skipped = new TreeMap<>();

  /** Whether anything was read or refused. */
  private boolean told;

  WarcRecords(Place place, IngestOptions options, Sink sink) {
    this.place = place;
    this.options = options;
    this.sink = sink;
  }

  /**
   * After a record that cannot be parsed, reading goes on where the next one begins; that may be
   * inside the record before, if that has lied about its length.
   */
  void read(BufferedInputStream in) throws IOException {
    readAll(in);
    tellSkipped();
    if (!told) {
      sink.refuse(place.source(), RefusalReason.EMPTY, "no page was captured in this archive");
    }
  }

  /** A crawl holds pictures, errors and data too: told once of the archive, by kind. */
  private void tellSkipped() {
    if (!skipped.isEmpty()) {
      String kinds =
          skipped.entrySet().stream()
              .map(kind -> kind.getValue() + " " + kind.getKey())
              .collect(Collectors.joining(", "));
      sink.refuse(place.source(), RefusalReason.SKIPPED, "captures that are no pages: " + kinds);
    }
  }

  private void readAll(BufferedInputStream in) throws IOException {
    Rereading channel = new Rereading(Channels.newChannel(in), options.maxDocumentBytes());
    ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    buffer.flip();
    do {
      WarcReader reader = new WarcReader(channel, buffer);
      reader.setLenient(true);
      if (readUntilBroken(reader, () -> channel.mark(buffer))) {
        return;
      }
      channel.goBack(buffer);
      if (channel.hasEnded()) {
        // A damaged end says so once more; what a reader left in the buffer is read no second time.
        channel.read(buffer.clear());
        return;
      }
    } while (WarcSeam.find(channel, buffer) && ++broken < options.maxExpansion());
  }

  /** True at the end of the archive, false at a record that cannot be parsed. */
  private boolean readUntilBroken(WarcReader reader, Runnable atBody) throws IOException {
    try {
      for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
        atBody.run();
        number++;
        read(next.get());
      }
      return true;
    } catch (ParsingException | IllegalArgumentException e) {
      number++;
      refuse(RefusalReason.BROKEN, "no WARC record: " + e.getMessage());
      return false;
    } catch (ZipException e) {
      // The end of a damaged stream says so again where it is met at last.
      return false;
    } catch (EOFException e) {
      refuse(RefusalReason.BROKEN, "the record does not end: " + e.getMessage());
      return false;
    }
  }

  private void read(WarcRecord record) throws IOException {
    if (!(record instanceof WarcTargetRecord capture)) {
      return;
    }
    try {
      if (isPage(capture)) {
        article(capture);
      } else if (capture instanceof WarcResponse response && isHttp(response)) {
        skip("with status " + response.http().status());
      }
    } catch (ParsingException
        | IllegalArgumentException
        | DateTimeException
        | NoSuchElementException e) {
      refuse(RefusalReason.BROKEN, "no HTTP response: " + e.getMessage());
    } catch (Refusal e) {
      refuse(e.reason(), e.detail());
    }
  }

  /** Not requests, revisits (the same page was captured before), metadata, errors. */
  private static boolean isPage(WarcTargetRecord capture) throws IOException {
    if (capture instanceof WarcResponse response) {
      return isHttp(response) && response.http().status() == OK;
    }
    return capture instanceof WarcResource || capture instanceof WarcConversion;
  }

  private static boolean isHttp(WarcResponse response) {
    return response.contentType().toString().startsWith("application/http");
  }

  /** Servers invent types; what is not a word is counted together. */
  private void skip(String kind) {
    boolean known = kind.matches("[\\w/+. -]{1,60}") && skipped.size() < MOST_KINDS;
    skipped.merge(known || skipped.containsKey(kind) ? kind : "of other kinds", 1, Integer::sum);
  }

  private void article(WarcTargetRecord capture) throws IOException {
    Optional<MediaType> type = type(capture);
    String base = type.map(t -> t.base().toString().toLowerCase(Locale.ROOT)).orElse("text/html");
    boolean html = base.contains("html");
    if (!html && !base.equals("text/plain")) {
      skip("of " + base);
      return;
    }
    byte[] bytes = bytes(capture);
    told = true;
    String charset = type.map(t -> t.parameters().get("charset")).orElse("");
    String target = capture.target() == null ? place.id() + "#" + number : capture.target();
    Place page = new Place(target, target, charset, place.opener());
    if (html || Sniffer.sniff(bytes) == Format.HTML) {
      Draft draft = Pages.read(page.id(), page.source(), bytes, charset);
      draft.file = source();
      captured(capture).ifPresent(when -> draft.metadata.put("captured", when));
      sink.article(draft);
    } else {
      PlainTexts.read(page, bytes, sink);
    }
  }

  /** Nothing if what the server sent as its type is none: then the bytes tell. */
  private static Optional<MediaType> type(WarcTargetRecord capture) throws IOException {
    try {
      return Optional.of(
          capture instanceof WarcResponse response
              ? response.http().contentType()
              : capture.contentType());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> captured(WarcTargetRecord capture) {
    try {
      return Optional.of(capture.date().toString());
    } catch (DateTimeException | NoSuchElementException e) {
      return Optional.empty();
    }
  }

  private byte[] bytes(WarcTargetRecord capture) throws IOException {
    try (InputStream in = decoded(capture)) {
      byte[] bytes = in.readNBytes(options.maxDocumentBytes() + 1);
      if (bytes.length > options.maxDocumentBytes()) {
        throw new Refusal(
            RefusalReason.TOO_LARGE, "more than " + options.maxDocumentBytes() + " bytes");
      }
      return bytes;
    }
  }

  private InputStream decoded(WarcTargetRecord capture) throws IOException {
    if (!(capture instanceof WarcResponse response)) {
      return Unpacker.unpack(capture.body().stream(), options);
    }
    String packed = response.http().headers().first("Content-Encoding").orElse("");
    if (UNREAD.contains(packed.strip().toLowerCase(Locale.ROOT))) {
      throw new Refusal(RefusalReason.NOT_TEXT, "packed as " + packed + ", which is not read");
    }
    BufferedInputStream body = Unpacker.unpack(response.http().body().stream(), options);
    return packed.strip().equalsIgnoreCase("deflate") ? Unpacker.inflate(body, options) : body;
  }

  private void refuse(RefusalReason reason, String detail) {
    told = true;
    sink.refuse(source(), reason, detail);
  }

  private String source() {
    return place.source() + "#" + number;
  }
}
