package org.retold.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.retold.model.Span;

/**
 * Finds dates and times, in the names and the order of CLDR's languages: {@code 7 May 2021}, {@code
 * le 7 mai}, {@code (7/5/2021)}, {@code 2021年5月7日}, {@code 22.30 Uhr}, and dates of the Islamic,
 * Persian, Buddhist and Japanese calendars turned into ISO.
 */
public final class DateFinder {
  /** From a weekday to its date: a comma, a space, an article. */
  private static final int LONGEST_LINK = 7;

  /**
   * The dates of a passage, in order, none overlapping.
   *
   * @param published the day of publication, by which yesterday and weekdays are dated; null leaves
   *     yesterday out and weekdays as weekdays
   */
  public List<DateMention> find(
      String text, Span within, String language, @Nullable LocalDate published) {
    return find(Words.of(text, List.of(within)), language, published);
  }

  /** The same in a passage whose words are known. */
  public List<DateMention> find(Words words, String language, @Nullable LocalDate published) {
    DateTokens tokens = new DateTokens(words);
    DateNames names = DateNames.of(language);
    List<DateReader> readers =
        List.of(
            new NumericDates(tokens, names, language),
            new EastAsianDates(tokens),
            new NamedDates(tokens, names, language),
            new ClockTimes(tokens),
            new RelativeDates(tokens, names, published),
            new BareYears(tokens, language));
    List<DateMention> found = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      int next = at + 1;
      for (DateReader reader : mayBegin(tokens, at, names) ? readers : List.<DateReader>of()) {
        Optional<DateReader.Read> read = reader.read(at);
        if (read.isPresent()) {
          add(tokens.text, read.get().mention(), found);
          next = read.get().next();
          break;
        }
      }
      at = next;
    }
    return List.copyOf(found);
  }

  /** Most words begin no date: that is asked once, and not of each reader. */
  private static boolean mayBegin(DateTokens tokens, int word, DateNames names) {
    char first = tokens.text.charAt(tokens.words.start(word));
    return Character.isDigit(first)
        || Character.isSurrogate(first)
        || EastAsianDates.mayBegin(first)
        || names.mayBegin(tokens.form(word));
  }

  /** The weekday before a date is part of it: {@code Friday, May 7}. */
  private static void add(String text, DateMention mention, List<DateMention> found) {
    int last = found.size() - 1;
    boolean day =
        mention.kind() == DateMention.Kind.DATE || mention.kind() == DateMention.Kind.DAY_OF_YEAR;
    if (day && last >= 0 && isWeekdayOf(text, found.get(last), mention)) {
      DateMention weekday = found.remove(last);
      Span whole = weekday.span().cover(mention.span());
      found.add(new DateMention(whole, mention.value(), mention.kind()));
    } else {
      found.add(mention);
    }
  }

  private static boolean isWeekdayOf(String text, DateMention weekday, DateMention date) {
    int gap = date.span().start() - weekday.span().end();
    boolean named =
        weekday.kind() == DateMention.Kind.WEEKDAY || weekday.kind() == DateMention.Kind.RELATIVE;
    if (!named || gap > LONGEST_LINK) {
      return false;
    }
    String between = text.substring(weekday.span().end(), date.span().start());
    return between
        .chars()
        .noneMatch(c -> c == '.' || c == '(' || c == '\n' || Character.isUpperCase(c));
  }
}
