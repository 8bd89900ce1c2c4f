package org.retold.ingest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.retold.model.Published;
import org.retold.model.Published.Precision;
import org.retold.model.Span;
import org.retold.text.DateFinder;
import org.retold.text.DateMention;

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

  /** Longer lines hold dates of what is told, not of publication. */
  private static final int LONGEST_LINE = 160;

  /** Stands in the place of a day that was read before. */
  private static final String ANY_DAY = "2000-01-01";

  /** The first date in a text, or nothing. */
  static Optional<PrintedDate> first(String text, String language) {
    return DateScan.first(text, language);
  }

  /**
   * The same, and if there is none, what the readers of running text know beyond it: the Islamic,
   * Persian, Hebrew, Ethiopic, Indian and Buddhist calendars, Japanese eras, years of the Republic
   * of China.
   */
  static Optional<PrintedDate> ofAnyCalendar(String text, String language) {
    return first(text, language).or(() -> ofOtherCalendar(text, language));
  }

  private static Optional<PrintedDate> ofOtherCalendar(String text, String language) {
    if (text.length() > LONGEST_LINE || text.codePoints().noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    return new DateFinder()
        .find(text, new Span(0, text.length()), language, null).stream()
            .filter(mention -> mention.kind() == DateMention.Kind.DATE)
            .findFirst()
            .map(date -> withClock(date, text, language));
  }

  /** An hour is printed alike in all calendars. */
  private static PrintedDate withClock(DateMention date, String text, String language) {
    PrintedDate day = new PrintedDate(date.value(), Precision.DAY, null, date.span(), false);
    int end = date.span().end();
    return first(ANY_DAY + text.substring(end), language)
        .filter(placed -> placed.span().start() == 0 && placed.value().length() > ANY_DAY.length())
        .map(
            placed ->
                new PrintedDate(
                    date.value() + placed.value().substring(ANY_DAY.length()),
                    placed.precision(),
                    placed.zone(),
                    new Span(date.span().start(), end + placed.span().end() - ANY_DAY.length()),
                    false))
        .filter(placed -> day.value().length() == ANY_DAY.length())
        .orElse(day);
  }

  Published published(String evidence) {
    return new Published(
        value,
        precision,
        zone,
        ambiguous ? evidence + " (day and month could be exchanged)" : evidence);
  }
}
