package org.retold.ingest;

import java.util.Locale;

/** Why an input was refused; {@code docs/method/ingest.md} tells each in words. */
enum RefusalReason {
  BOMB,
  BROKEN,
  DUPLICATE_ID,
  EMPTY,
  FORBIDDEN_ADDRESS,
  NO_TEXT,
  NOT_FOUND,
  NOT_TEXT,
  REPAIRED,
  SKIPPED,
  TOO_LARGE,
  UNREACHABLE,
  UNREADABLE;

  /** The word that stands in {@code rejected}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
