package org.retold.ingest;

import org.retold.model.Rejected;

/** Where readers of formats put what they read. */
interface Sink {
  void article(Draft draft);

  void refuse(Rejected rejected);

  default void refuse(String source, RefusalReason reason, String detail) {
    refuse(new Rejected(source, reason.word(), detail));
  }
}
