package org.retold.reuse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.retold.model.Rejected;

/** The rows of {@code rejected.jsonl}. */
public final class RejectedRows {
  private RejectedRows() {}

  /** One row with its line end. */
  public static String row(Rejected rejected) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new JsonRow(bytes)
        .begin()
        .put("source", rejected.source())
        .put("reason", rejected.reason())
        .put("detail", rejected.detail())
        .end();
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
