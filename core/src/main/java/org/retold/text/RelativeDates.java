package org.retold.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Weekdays, and yesterday, today, tomorrow. News tells what has happened: a weekday is the last one
 * up to the day of publication.
 */
final class RelativeDates implements DateReader {
  private final DateTokens tokens;
  private final DateNames names;
  private final @Nullable LocalDate published;

  RelativeDates(DateTokens tokens, DateNames names, @Nullable LocalDate published) {
    this.tokens = tokens;
    this.names = names;
    this.published = published;
  }

  @Override
  public Optional<Read> read(int word) {
    String name = tokens.form(word);
    if (!names.begins(name)) {
      return Optional.empty();
    }
    for (int last = word; last < Math.min(word + 3, tokens.size()); last++) {
      name = last == word ? name : name + " " + tokens.form(last);
      OptionalInt weekday = names.weekday(name);
      if (weekday.isPresent() && hasCapital(word)) {
        return weekday(word, last, weekday.getAsInt());
      }
      OptionalInt away = names.daysAway(name);
      if (away.isPresent() && published != null) {
        return DateReader.of(
            tokens.span(word, last),
            Optional.of(published.plusDays(away.getAsInt()).toString()),
            DateMention.Kind.RELATIVE,
            last + 1);
      }
    }
    return Optional.empty();
  }

  private boolean hasCapital(int word) {
    return tokens.words.isCapitalised(word) || !names.areCapitalised();
  }

  private Optional<Read> weekday(int word, int last, int day) {
    String value =
        published == null
            ? "W" + day
            : published.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(day))).toString();
    DateMention.Kind kind =
        published == null ? DateMention.Kind.WEEKDAY : DateMention.Kind.RELATIVE;
    return DateReader.of(tokens.span(word, last), Optional.of(value), kind, last + 1);
  }
}
