package org.retold.ingest;

import java.io.IOException;
import java.io.Serial;

/** Thrown where an input cannot be taken; caught at its place and counted there. */
final class Refusal extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  private final RefusalReason reason;

  Refusal(RefusalReason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  RefusalReason reason() {
    return reason;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
