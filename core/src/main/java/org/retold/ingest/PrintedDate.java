package org.retold.ingest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.retold.model.Published;
import org.retold.model.Published.Precision;
import org.retold.model.Span;

/**
 * A date as papers print it, with its time and zone: {@code 18 May 2021 - 22:05}, {@code Mittwoch,
 * 5.3.2025, 07:30 Uhr}, {@code 2021年5月18日}, RFC 822 and ISO 8601.
 *
 * @param value ISO 8601 in the precision that was printed
 * @param span what of the text it covers
 * @param ambiguous true if day and month could be exchanged
 */
record PrintedDate(
    String value, Precision precision, @Nullable String zone, Span span, boolean ambiguous) {

  /** The first date in a text, or nothing. */
  static Optional<PrintedDate> first(String text, String language) {
    return DateScan.first(text, language);
  }

  Published published(String evidence) {
    return new Published(
        value,
        precision,
        zone,
        ambiguous ? evidence + " (day and month could be exchanged)" : evidence);
  }
}
