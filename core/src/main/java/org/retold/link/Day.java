package org.retold.link;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When an article is of.
 *
 * @param number days since 1970
 * @param inWords true if it was not published with that date but begins with it
 */
record Day(long number, boolean inWords) {
  static @Nullable Day of(@Nullable LocalDate published, @Nullable LocalDate dateline) {
    if (published != null) {
      return new Day(published.toEpochDay(), false);
    }
    return dateline == null ? null : new Day(dateline.toEpochDay(), true);
  }
}
