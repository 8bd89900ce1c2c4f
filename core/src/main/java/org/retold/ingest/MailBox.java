package org.retold.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A box of messages (RFC 4155): each begins with a line "From ..." behind a blank one. Streams: one
 * message is held at a time.
 */
final class MailBox {
  private final Place place;
  private final ByteLines lines;
  private final IngestOptions options;
  private final Sink sink;
  private int number;

  MailBox(Place place, BufferedInputStream in, IngestOptions options, Sink sink) {
    this.place = place;
    this.options = options;
    this.sink = sink;
    this.lines = new ByteLines(in, options.maxDocumentBytes());
  }

  void read() throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    boolean afterBlank = true;
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      String start = new String(line, StandardCharsets.ISO_8859_1);
      if (afterBlank && MailHead.isEnvelope(start)) {
        message(message);
        message = new ByteArrayOutputStream();
      } else if (message.size() <= options.maxDocumentBytes()) {
        int quoted = start.matches(">+From [^\\n]*") ? 1 : 0;
        message.write(line, quoted, line.length - quoted);
        message.write('\n');
      }
      afterBlank = start.isBlank();
    }
    message(message);
  }

  private void message(ByteArrayOutputStream message) throws IOException {
    if (message.size() == 0) {
      return;
    }
    number++;
    String source = place.source() + "#" + number;
    if (message.size() > options.maxDocumentBytes()) {
      sink.refuse(
          source, RefusalReason.TOO_LARGE, "more than " + options.maxDocumentBytes() + " bytes");
      return;
    }
    Place own = new Place(source, place.id() + "#" + number, place.charset(), place.opener());
    new MailMessage(own, sink).read(message.toByteArray());
  }
}
