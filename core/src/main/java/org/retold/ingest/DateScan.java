package org.retold.ingest;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.retold.model.Published.Precision;
import org.retold.model.Span;

/** Finds the first printed date of a text, and the time and zone that stand beside it. */
final class DateScan {
  private static final String WORD = "(\\p{L}[\\p{L}\\p{M}'’]*+)";

  /** A match in the middle of a word would begin with the word: so many places less to try. */
  private static final String FIRST_WORD = "(?<!\\p{L})" + WORD;

  private static final String DAY = "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|re|º|ª|\\.)?(?!\\d)";
  private static final String YEAR = "(?<!\\d)(1[5-9]\\d\\d|20\\d\\d|21\\d\\d)(?!\\d)";

  private static final Pattern YEAR_FIRST =
      Pattern.compile(YEAR + "\\s?[-./年년]\\s?(\\d{1,2})\\s?[-./月월]\\s?(\\d{1,2})(?!\\d)[日일]?\\.?");
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)(20\\d\\d)(0[1-9]|1[0-2])([0-3]\\d)(?=T|\\b)");
  private static final Pattern DAY_WORD =
      Pattern.compile(
          DAY
              + "[\\s-]*(?:de |d'|of |da |a |י?ב)?\\s*"
              + WORD
              + "[.,]?[\\s-]*(?:de |del |do |г\\. )?,?\\s*("
              + YEAR
              + ")");
  private static final Pattern WORD_DAY =
      Pattern.compile(FIRST_WORD + "\\.?\\s+" + DAY + "\\s*,?\\s+(" + YEAR + ")");
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<![\\d./-])(\\d{1,2})\\s?[./-]\\s?(\\d{1,2})\\s?[./-]\\s?(\\d{4}|\\d\\d)(?![\\d/-])");
  private static final Pattern WORD_YEAR = Pattern.compile(FIRST_WORD + "\\.?,?\\s+(" + YEAR + ")");

  /** Thai months have dots inside when they are short, and years often only their last figures. */
  private static final Pattern THAI =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})\\s*([\\u0E00-\\u0E7F][\\u0E00-\\u0E7F.]*?)\\s*(?:พ\\.?\\s?ศ\\.?\\s*)?(\\d{4}|\\d\\d)(?![\\d:.])");

  /** Years that count from the death of the Buddha, as Thailand does. */
  private static final int BUDDHIST = 2400;

  /** A clock of twelve hours goes with the month first. */
  private static final Pattern HALF_DAY = Pattern.compile("(?i)\\d\\s?[ap]\\.?m\\b");

  /** How far from its date a day of the week may stand. */
  private static final int REACH = 12;

  private record Day(int year, int month, int day, int start, int end, boolean ambiguous) {}

  private final String text;
  private final String language;
  private final DigitRuns runs;

  /** The first day that each way of printing one finds. */
  private final List<Day> days = new ArrayList<>();

  private DateScan(String text, String language) {
    this.text = asciiDigits(text);
    this.language = language;
    this.runs = DigitRuns.of(this.text);
  }

  static Optional<PrintedDate> first(String text, String language) {
    DateScan scan = new DateScan(text, language);
    scan.readDays(Integer.MAX_VALUE);
    return scan.days.stream()
        .min(Comparator.comparingInt(Day::start).thenComparing(day -> -day.end()))
        .map(scan::withClock)
        .or(scan::month);
  }

  /** Whether there is one: the first way that finds a day will do, and no clock is asked for. */
  static boolean holds(String text, String language) {
    DateScan scan = new DateScan(text, language);
    scan.readDays(1);
    return !scan.days.isEmpty() || scan.month().isPresent();
  }

  private void readDays(int most) {
    if (runs.years() > 0 && runs.all() >= 3) {
      add(most, YEAR_FIRST, m -> day(m, 1, 2, 3));
      if (!days.isEmpty() && days.get(0).start() == 0) {
        // A date as machines print it: no other way begins with a year, so none comes before it.
        return;
      }
    }
    if (runs.days() > 0) {
      add(most, COMPACT, m -> day(m, 1, 2, 3));
    }
    if (runs.years() > 0 && runs.all() >= 2) {
      add(most, DAY_WORD, m -> named(m, 3, 2, 1));
    }
    if (runs.spacedYears() > 0 && runs.all() >= 2) {
      add(most, WORD_DAY, m -> named(m, 3, 1, 2));
    }
    if (runs.all() >= 2 && text.chars().anyMatch(c -> c >= 0x0E00 && c < 0x0E80)) {
      add(most, THAI, this::thai);
    }
    if (runs.all() >= 3) {
      add(most, NUMBERS, this::numbers);
    }
  }

  /**
   * What a text has of digits in a row tells at once which ways to print a date it cannot hold.
   *
   * @param years how many of four digits
   * @param spacedYears how many of these stand behind white space, as behind a month's name
   * @param days how many of eight
   */
  private record DigitRuns(int all, int years, int spacedYears, int days) {
    static DigitRuns of(String text) {
      int all = 0;
      int years = 0;
      int spacedYears = 0;
      int days = 0;
      int run = 0;
      for (int at = 0; at <= text.length(); at++) {
        char c = at == text.length() ? ' ' : text.charAt(at);
        if (c >= '0' && c <= '9') {
          run++;
        } else if (run > 0) {
          all++;
          years += run == 4 ? 1 : 0;
          spacedYears += run == 4 && at > 4 && isSpace(text.charAt(at - 5)) ? 1 : 0;
          days += run == 8 ? 1 : 0;
          run = 0;
        }
      }
      return new DigitRuns(all, years, spacedYears, days);
    }

    /** What the patterns take for white space. */
    private static boolean isSpace(char c) {
      return c == ' ' || (c >= '\t' && c <= '\r');
    }
  }

  private interface Reading {
    @Nullable Day of(Matcher found);
  }

  private void add(int most, Pattern pattern, Reading reading) {
    if (days.size() >= most) {
      return;
    }
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      Day day = reading.of(found);
      if (day != null && isReal(day)) {
        days.add(day);
        return;
      }
    }
  }

  private static boolean isReal(Day day) {
    return day.month() >= 1
        && day.month() <= 12
        && YearMonth.of(day.year(), day.month()).isValidDay(day.day());
  }

  private static Day day(Matcher found, int year, int month, int day) {
    return new Day(
        number(found, year),
        number(found, month),
        number(found, day),
        found.start(),
        found.end(),
        false);
  }

  private @Nullable Day named(Matcher found, int year, int month, int day) {
    Optional<Integer> number = MonthNames.find(found.group(month), language);
    return number
        .map(
            m ->
                new Day(
                    number(found, year), m, number(found, day), found.start(), found.end(), false))
        .orElse(null);
  }

  private @Nullable Day thai(Matcher found) {
    int printed = number(found, 3);
    int full = printed < 100 ? BUDDHIST + 100 + printed : printed;
    int year = full >= BUDDHIST ? full - 543 : full;
    return MonthNames.find(found.group(2), "th")
        .map(month -> new Day(year, month, number(found, 1), found.start(), found.end(), false))
        .orElse(null);
  }

  /** Day first, but month first in American English; which it is cannot always be told. */
  private Day numbers(Matcher found) {
    int first = number(found, 1);
    int second = number(found, 2);
    int year = number(found, 3);
    int full =
        year >= BUDDHIST ? year - 543 : year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year;
    boolean monthFirst = second > 12 || (first <= 12 && isMonthFirst());
    boolean exchangeable = first <= 12 && second <= 12 && first != second;
    Optional<DayOfWeek> weekday = exchangeable ? weekdayBefore(found.start()) : Optional.empty();
    if (weekday.isPresent()) {
      boolean fitsDayFirst = fits(full, second, first, weekday.get());
      boolean fitsMonthFirst = fits(full, first, second, weekday.get());
      if (fitsDayFirst != fitsMonthFirst) {
        return fitsMonthFirst
            ? new Day(full, first, second, found.start(), found.end(), false)
            : new Day(full, second, first, found.start(), found.end(), false);
      }
    }
    boolean ambiguous = exchangeable && language.startsWith("en");
    return monthFirst
        ? new Day(full, first, second, found.start(), found.end(), ambiguous)
        : new Day(full, second, first, found.start(), found.end(), ambiguous);
  }

  /** The word directly before a date, if it is a day of the week. */
  private Optional<DayOfWeek> weekdayBefore(int start) {
    int end = start;
    while (end > 0 && !Character.isLetter(text.charAt(end - 1)) && start - end < REACH) {
      end--;
    }
    int from = end;
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    return from == end
        ? Optional.empty()
        : WeekdayNames.find(text.substring(from, end), language.split("-", 2)[0]);
  }

  private static boolean fits(int year, int month, int day, DayOfWeek weekday) {
    try {
      return LocalDate.of(year, month, day).getDayOfWeek() == weekday;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private boolean isMonthFirst() {
    return language.equals("en-US") || (language.equals("en") && HALF_DAY.matcher(text).find());
  }

  private Optional<PrintedDate> month() {
    if (runs.spacedYears() == 0) {
      return Optional.empty();
    }
    Matcher found = WORD_YEAR.matcher(text);
    while (found.find()) {
      Optional<Integer> month = MonthNames.find(found.group(1), language);
      if (month.isPresent()) {
        String value = found.group(2) + '-' + PrintedClock.padded(month.get(), 2);
        return Optional.of(
            new PrintedDate(
                value, Precision.MONTH, null, new Span(found.start(), found.end()), false));
      }
    }
    return Optional.empty();
  }

  private PrintedDate withClock(Day day) {
    String date =
        PrintedClock.padded(day.year(), 4)
            + '-'
            + PrintedClock.padded(day.month(), 2)
            + '-'
            + PrintedClock.padded(day.day(), 2);
    PrintedClock clock = PrintedClock.beside(text, day.start(), day.end());
    if (clock == null) {
      return new PrintedDate(
          date, Precision.DAY, null, new Span(day.start(), day.end()), day.ambiguous());
    }
    Span span = new Span(Math.min(day.start(), clock.start()), Math.max(day.end(), clock.end()));
    String time =
        'T' + PrintedClock.padded(clock.hour(), 2) + ':' + PrintedClock.padded(clock.minute(), 2);
    if (clock.second() < 0) {
      return new PrintedDate(date + time, Precision.MINUTE, clock.zone(), span, day.ambiguous());
    }
    String second = ':' + PrintedClock.padded(clock.second(), 2);
    return new PrintedDate(
        date + time + second, Precision.SECOND, clock.zone(), span, day.ambiguous());
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  /** Arabic, Persian, Devanagari ... digits become 0-9; every index stays. */
  private static String asciiDigits(String text) {
    StringBuilder ascii = null;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c > 127 && Character.isDigit(c)) {
        ascii = ascii == null ? new StringBuilder(text) : ascii;
        ascii.setCharAt(at, (char) ('0' + Character.digit(c, 10)));
      }
    }
    return ascii == null ? text : ascii.toString();
  }
}
