package org.retold.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcPayload;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/** A web archive: every captured page is an article, called by its URL. Streams. */
final class WarcRecords {
  private static final int OK = 200;

  private final Place place;
  private final IngestOptions options;
  private final Sink sink;
  private int number;
  private int broken;

  WarcRecords(Place place, IngestOptions options, Sink sink) {
    this.place = place;
    this.options = options;
    this.sink = sink;
  }

  /** After a record that cannot be parsed, reading goes on where the next one begins. */
  void read(BufferedInputStream in) throws IOException {
    ReadableByteChannel channel = Channels.newChannel(in);
    ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    buffer.flip();
    do {
      WarcReader reader = new WarcReader(channel, buffer);
      reader.setLenient(true);
      if (readUntilBroken(reader)) {
        return;
      }
    } while (WarcSeam.find(channel, buffer) && ++broken < options.maxExpansion());
  }

  /** True at the end of the archive, false at a record that cannot be parsed. */
  private boolean readUntilBroken(WarcReader reader) throws IOException {
    try {
      for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
        number++;
        read(next.get());
      }
      return true;
    } catch (ParsingException e) {
      sink.refuse(source(), RefusalReason.BROKEN, "no WARC record: " + e.getMessage());
      return false;
    }
  }

  private void read(WarcRecord record) throws IOException {
    if (!(record instanceof WarcTargetRecord capture)) {
      return;
    }
    try {
      Optional<WarcPayload> payload = payload(capture);
      if (payload.isPresent()) {
        article(capture, payload.get());
      }
    } catch (ParsingException | IllegalArgumentException e) {
      sink.refuse(source(), RefusalReason.BROKEN, "no HTTP response: " + e.getMessage());
    } catch (Refusal e) {
      sink.refuse(source(), e.reason(), e.detail());
    }
  }

  private static Optional<WarcPayload> payload(WarcTargetRecord capture) throws IOException {
    if (capture instanceof WarcResponse response) {
      boolean http = response.contentType().toString().startsWith("application/http");
      return http && response.http().status() == OK ? response.payload() : Optional.empty();
    }
    boolean plain = capture instanceof WarcResource || capture instanceof WarcConversion;
    return plain ? capture.payload() : Optional.empty();
  }

  private void article(WarcTargetRecord capture, WarcPayload payload) throws IOException {
    MediaType type = payload.type();
    String base = type.base().toString().toLowerCase(Locale.ROOT);
    boolean html = base.contains("html");
    if (!html && !base.equals("text/plain")) {
      return;
    }
    byte[] bytes = bytes(capture, payload);
    String charset = type.parameters().getOrDefault("charset", "");
    Place page = new Place(capture.target(), capture.target(), charset, place.opener());
    if (html || Sniffer.sniff(bytes) == Format.HTML) {
      Draft draft = Pages.read(page.id(), page.source(), bytes, charset);
      draft.metadata.put("captured", capture.date().toString());
      sink.article(draft);
    } else {
      PlainTexts.read(page, bytes, sink);
    }
  }

  private byte[] bytes(WarcTargetRecord capture, WarcPayload payload) throws IOException {
    try (InputStream in = decoded(capture, payload)) {
      byte[] bytes = in.readNBytes(options.maxDocumentBytes() + 1);
      if (bytes.length > options.maxDocumentBytes()) {
        throw new Refusal(
            RefusalReason.TOO_LARGE, "more than " + options.maxDocumentBytes() + " bytes");
      }
      return bytes;
    }
  }

  private InputStream decoded(WarcTargetRecord capture, WarcPayload payload) throws IOException {
    InputStream body =
        capture instanceof WarcResponse response
            ? response.http().body().stream()
            : payload.body().stream();
    return Unpacker.unpack(body, options);
  }

  private String source() {
    return place.source() + "#" + number;
  }
}
