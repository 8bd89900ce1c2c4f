package org.retold.text;

import java.util.Map;
import java.util.Optional;

/** Dates with the words year, month and day behind the figures: 2021年5月7日, 令和3年, 2021년 5월 7일. */
final class EastAsianDates implements DateReader {
  /** The year before the first of each era. */
  private static final Map<String, Integer> ERAS =
      Map.of("令和", 2018, "平成", 1988, "昭和", 1925, "大正", 1911, "明治", 1867, "民國", 1911, "民国", 1911);

  /** What an era begins with, and the first year of one that is written as a word. */
  private static final String FIRST_SIGNS = "令平昭大明民元";

  private final DateTokens tokens;

  EastAsianDates(DateTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * A figure with its unit; {@code last} is the unit's word, which Korean writes in one with it.
   */
  private record Part(int value, char unit, int last) {
    static final Part NONE = new Part(-1, ' ', -1);
  }

  /** False of signs that begin no date but by a figure. */
  static boolean mayBegin(char sign) {
    return FIRST_SIGNS.indexOf(sign) >= 0;
  }

  @Override
  public Optional<Read> read(int word) {
    Integer era =
        tokens.length(word) == 1 ? ERAS.get(tokens.form(word) + tokens.form(word + 1)) : null;
    Part first = part(era == null ? word : word + 2);
    if (first.unit == '年') {
      int year = era == null ? ofRepublic(first) : era + first.value;
      return CalendarDates.isYear(year) ? fromYear(word, first, year) : Optional.empty();
    }
    return first.unit == '月' && era == null ? fromMonth(word, first, -1) : Optional.empty();
  }

  /** 110年5月7日: a year of three figures or fewer before its month counts from the Republic. */
  private int ofRepublic(Part year) {
    boolean counted = year.value >= 80 && year.value < 200 && tokens.joined(year.last, "");
    return counted && part(year.last + 1).unit == '月' ? year.value + 1911 : year.value;
  }

  private Optional<Read> fromYear(int start, Part year, int value) {
    Part month = tokens.joined(year.last, "") ? part(year.last + 1) : Part.NONE;
    return month.unit == '月'
        ? fromMonth(start, month, value)
        : DateReader.of(
            tokens.span(start, year.last),
            Optional.of(String.valueOf(value)),
            DateMention.Kind.YEAR,
            year.last + 1);
  }

  private Optional<Read> fromMonth(int start, Part month, int year) {
    if (month.value < 1 || month.value > 12) {
      return Optional.empty();
    }
    Part day = tokens.joined(month.last, "") ? part(month.last + 1) : Part.NONE;
    if (day.unit == '日') {
      return DateReader.of(
          tokens.span(start, day.last),
          year < 0
              ? CalendarDates.dayOfYear(month.value, day.value)
              : CalendarDates.date(year, month.value, day.value),
          year < 0 ? DateMention.Kind.DAY_OF_YEAR : DateMention.Kind.DATE,
          day.last + 1);
    }
    return DateReader.of(
        tokens.span(start, month.last),
        Optional.of(
            year < 0 ? CalendarDates.month(month.value) : CalendarDates.month(year, month.value)),
        DateMention.Kind.MONTH,
        month.last + 1);
  }

  private Part part(int word) {
    if (tokens.form(word).equals("元") && tokens.form(word + 1).equals("年")) {
      return new Part(1, '年', word + 1);
    }
    int value = tokens.leadingNumber(word);
    if (value < 0) {
      return Part.NONE;
    }
    String unit = tokens.unit(word);
    boolean apart = unit.isEmpty() && tokens.joined(word, "");
    String written = apart ? tokens.form(word + 1) : unit;
    return written.isEmpty()
        ? Part.NONE
        : new Part(value, unit(written.charAt(0)), apart ? word + 1 : word);
  }

  private static char unit(char c) {
    return switch (c) {
      case '年', '년' -> '年';
      case '月', '월' -> '月';
      case '日', '일', '号', '號' -> '日';
      default -> ' ';
    };
  }
}
