package org.retold.text;

import java.util.Optional;
import java.util.Set;
import org.retold.model.Span;

/** Times of day: 22:30, 22 h 30, 10.30 pm, 22.30 Uhr, 22时30分. */
final class ClockTimes implements DateReader {
  /** Words behind an hour, or behind hour and minute with a stop. */
  private static final Set<String> BEHIND = Set.of("uhr", "hrs", "น", "godz", "часов", "ч");

  /** Words behind an hour of the day and behind a number of hours alike. */
  private static final Set<String> HOURS = Set.of("heures", "heure", "horas", "hora", "ore", "uur");

  /** Words before them that leave only the hour of the day. */
  private static final Set<String> AT =
      Set.of("à", "vers", "avant", "dès", "jusqu'à", "las", "la", "às", "alle", "ora", "om");

  /** Words before an hour and minute with a stop. */
  private static final Set<String> BEFORE =
      Set.of(
          "kl", "klo", "klokken", "ore", "las", "às", "ob", "o", "о", "в", "at", "by", "godz",
          "ora", "orele", "um", "gegen", "saat");

  private static final Set<String> AM = Set.of("am", "a.m");
  private static final Set<String> PM = Set.of("pm", "p.m");

  private final DateTokens tokens;

  ClockTimes(DateTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public Optional<Read> read(int word) {
    if (!Character.isDigit(tokens.text.charAt(tokens.words.start(word)))) {
      return Optional.empty();
    }
    int hour = tokens.number(word);
    if (tokens.words.isNumber(word) && hour < 0) {
      return withStop(word);
    }
    if (hour < 0) {
      return oneWord(word);
    }
    if (hour > 24) {
      return Optional.empty();
    }
    return withColon(word, hour).or(() -> withUnit(word, hour));
  }

  private Optional<Read> withColon(int word, int hour) {
    boolean colon = tokens.gap(word).equals(":") && !tokens.gap(word - 1).equals(":");
    if (!colon || tokens.number(word + 1) < 0 || tokens.length(word + 1) != 2) {
      return Optional.empty();
    }
    int last = word + 1;
    if (tokens.gap(last).equals(":")
        && tokens.number(last + 1) >= 0
        && tokens.length(last + 1) == 2) {
      last++;
    }
    return halved(word, last, hour, tokens.number(word + 1));
  }

  /** 22 h 30, 22 Uhr, 10 pm, 22时30分. */
  private Optional<Read> withUnit(int word, int hour) {
    String unit = tokens.joined(word, "") ? tokens.form(word + 1) : "";
    if (unit.equals("h")
        || unit.equals("時")
        || unit.equals("时")
        || unit.equals("点")
        || unit.equals("點")) {
      boolean minutes =
          tokens.joined(word + 1, "")
              && tokens.number(word + 2) >= 0
              && tokens.length(word + 2) == 2;
      boolean named = unit.equals("h") || tokens.form(word + 3).equals("分");
      int last = minutes && named ? word + 2 : word + 1;
      int end = minutes && named && !unit.equals("h") ? word + 3 : last;
      return DateReader.of(
          tokens.span(word, end),
          CalendarDates.time(hour, last == word + 2 ? tokens.number(word + 2) : 0),
          DateMention.Kind.TIME,
          end + 1);
    }
    if (unit.equals("uhr")
        && tokens.number(word + 2) >= 0
        && tokens.length(word + 2) == 2
        && tokens.joined(word + 1, "")) {
      return DateReader.of(
          tokens.span(word, word + 2),
          CalendarDates.time(hour, tokens.number(word + 2)),
          DateMention.Kind.TIME,
          word + 3);
    }
    if (isHourOfDay(word, unit)) {
      boolean minutes =
          tokens.joined(word + 1, "")
              && tokens.number(word + 2) >= 0
              && tokens.length(word + 2) == 2;
      int end = minutes ? word + 2 : word + 1;
      return DateReader.of(
          tokens.span(word, end),
          CalendarDates.time(hour, minutes ? tokens.number(end) : 0),
          DateMention.Kind.TIME,
          end + 1);
    }
    if (BEHIND.contains(unit)) {
      return DateReader.of(
          tokens.span(word, word + 1),
          CalendarDates.time(hour, 0),
          DateMention.Kind.TIME,
          word + 2);
    }
    return isHalf(word + 1) && hour <= 12 && hour > 0
        ? halved(word, word, hour, 0)
        : Optional.empty();
  }

  /** "Avant 20 heures", not "après 20 heures de débat". */
  private boolean isHourOfDay(int word, String unit) {
    boolean counted = CountedNouns.isOf(tokens.form(word + 2));
    return HOURS.contains(unit)
        && !counted
        && word > 0
        && tokens.joined(word - 1, "")
        && AT.contains(tokens.form(word - 1));
  }

  /** 10.30, which is one word and only a time if something beside it says so. */
  private Optional<Read> withStop(int word) {
    Span span = tokens.words.span(word);
    int stop = span.end() - 3;
    boolean shaped = span.length() <= 5 && stop > span.start() && tokens.text.charAt(stop) == '.';
    int hour = shaped ? tokens.digits(span.start(), stop) : -1;
    int minute = shaped ? tokens.digits(stop + 1, span.end()) : -1;
    boolean told =
        isHalf(word + 1)
            || (tokens.joined(word, "") && BEHIND.contains(tokens.form(word + 1)))
            || (word > 0 && tokens.joined(word - 1, ".") && BEFORE.contains(tokens.form(word - 1)));
    return hour < 0 || hour > 24 || minute < 0 || !told
        ? Optional.empty()
        : halved(word, word, hour, minute);
  }

  /** 22h30, 10pm. */
  private Optional<Read> oneWord(int word) {
    Span span = tokens.words.span(word);
    int end = span.start();
    while (end < span.end() && Character.isDigit(tokens.text.charAt(end))) {
      end++;
    }
    int hour = tokens.digits(span.start(), end);
    String rest = Words.form(tokens.text.substring(end, span.end()));
    if (hour > 24 || hour < 0 || rest.isEmpty()) {
      return Optional.empty();
    }
    if ((AM.contains(rest) || PM.contains(rest)) && hour <= 12) {
      return DateReader.of(
          span,
          CalendarDates.time(hour(hour, PM.contains(rest)), 0),
          DateMention.Kind.TIME,
          word + 1);
    }
    boolean minutes = rest.length() == 3 && rest.charAt(0) == 'h';
    int minute = rest.equals("h") ? 0 : minutes ? tokens.digits(span.end() - 2, span.end()) : -1;
    return minute < 0
        ? Optional.empty()
        : DateReader.of(span, CalendarDates.time(hour, minute), DateMention.Kind.TIME, word + 1);
  }

  private boolean isHalf(int word) {
    String form = tokens.form(word);
    return tokens.joined(word - 1, "") && (AM.contains(form) || PM.contains(form));
  }

  private Optional<Read> halved(int first, int last, int hour, int minute) {
    if (!isHalf(last + 1) || hour > 12) {
      return DateReader.of(
          tokens.span(first, last),
          CalendarDates.time(hour, minute),
          DateMention.Kind.TIME,
          last + 1);
    }
    boolean afternoon = PM.contains(tokens.form(last + 1));
    return DateReader.of(
        tokens.span(first, last + 1),
        CalendarDates.time(hour(hour, afternoon), minute),
        DateMention.Kind.TIME,
        last + 2);
  }

  private static int hour(int hour, boolean afternoon) {
    return hour % 12 + (afternoon ? 12 : 0);
  }
}
