package org.retold.text;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dates with a month's name: 7 May 2021, le 1er mai, May 7, mayo de 2021, 15 Ramadan 1442. */
final class NamedDates implements DateReader {
  /** What may stand between day, month and year. */
  private static final Set<String> LINKS =
      Set.of(
          "of", "de", "del", "d'", "di", "the", "năm", "ngày", "m", "d", "gada", "لعام", "من",
          "عام", "سنة", "ቀን");

  /** English and French words that are also months; they need a figure beside them. */
  private static final Set<String> AMBIGUOUS =
      Set.of("may", "march", "mar", "mars", "mai", "marte");

  private final DateTokens tokens;
  private final DateNames names;
  private final boolean buddhist;

  NamedDates(DateTokens tokens, DateNames names, String language) {
    this.tokens = tokens;
    this.names = names;
    buddhist = Languages.base(language).equals("th");
  }

  @Override
  public Optional<Read> read(int word) {
    int day = day(word);
    if (CalendarDates.isDay(day)) {
      int at = afterRange(word);
      int monthWord = skipLinks(at, ".-–/ ");
      Month month = month(monthWord, true);
      if (month.value > 0) {
        return dayFirst(word, day, monthWord, month);
      }
    }
    if (CalendarDates.isYear(tokens.number(word))) {
      return yearFirst(word, tokens.number(word));
    }
    Month month = month(word, CalendarDates.isYear(common(tokens.number(word + 1))));
    if (month.value > 0 && month.calendar == null) {
      return monthFirst(word, month.value);
    }
    Month other = otherCalendar(word);
    return other.calendar == null ? Optional.empty() : otherMonthFirst(word, other, other.calendar);
  }

  /** A month's number, the calendar it is of (null for the Gregorian), and its last word. */
  private record Month(int value, @Nullable OtherCalendar calendar, int last) {
    static final Month NONE = new Month(-1, null, -1);
  }

  private Month month(int word, boolean beside) {
    if (word < 0 || word >= tokens.size()) {
      return Month.NONE;
    }
    if (Glyphs.of(Glyphs.at(tokens.text, tokens.words.start(word), tokens.text.length()))
        >= Glyphs.CLUSTER) {
      int start = tokens.words.start(word);
      return names
          .unspacedMonth(tokens.text, start)
          .map(
              entry ->
                  new Month(entry.getKey(), null, tokens.words.at(start + entry.getValue() - 1)))
          .filter(found -> found.last < tokens.size())
          .orElse(Month.NONE);
    }
    String form = tokens.form(word);
    if (form.equals("tháng") || form.equals("thg")) {
      int number = tokens.number(word + 1);
      return number >= 1 && number <= 12 ? new Month(number, null, word + 1) : Month.NONE;
    }
    if (form.length() > 2 && form.charAt(0) == 'ב') {
      form = form.substring(1);
    }
    boolean capital = tokens.words.isCapitalised(word) || !names.areCapitalised();
    OptionalInt exact = names.month(form);
    OptionalInt any = exact.isEmpty() && beside ? names.inflectedMonth(form) : exact;
    if (any.isPresent() && capital) {
      return new Month(any.getAsInt(), null, word);
    }
    return beside ? otherCalendar(word) : Month.NONE;
  }

  /** The longest name: Adar I is not Adar. */
  private Month otherCalendar(int word) {
    if (word >= tokens.size()) {
      return Month.NONE;
    }
    String first = tokens.form(word);
    if (!names.beginsOther(first)
        && !(first.startsWith("ב") && names.beginsOther(first.substring(1)))) {
      return Month.NONE;
    }
    Month found = Month.NONE;
    String name = "";
    for (int last = word; last < Math.min(word + 3, tokens.size()); last++) {
      name = last == word ? tokens.form(last) : name + " " + tokens.form(last);
      String bare = name.startsWith("ב") ? name.substring(1) : name;
      DateNames.OtherMonth other =
          names.otherMonth(name).or(() -> names.otherMonth(bare)).orElse(null);
      if (other != null) {
        found = new Month(other.number(), other.calendar(), last);
      }
    }
    return found;
  }

  private Optional<Read> dayFirst(int word, int day, int monthWord, Month month) {
    int yearWord = skipLinks(month.last + 1, ".,/- ");
    int year = tokens.year(yearWord);
    OtherCalendar calendar = month.calendar;
    if (calendar != null) {
      return DateReader.of(
          tokens.span(word, Math.min(yearWord, tokens.size() - 1)),
          calendar.date(year, month.value, day),
          DateMention.Kind.DATE,
          yearWord + 1);
    }
    if (isYear(year) && monthWord <= yearWord) {
      return DateReader.of(
          tokens.span(word, yearWord),
          CalendarDates.date(common(year), month.value, day),
          DateMention.Kind.DATE,
          yearWord + 1);
    }
    return DateReader.of(
        tokens.span(word, month.last),
        CalendarDates.dayOfYear(month.value, day),
        DateMention.Kind.DAY_OF_YEAR,
        month.last + 1);
  }

  /** Ramadan 25, 1442: without its year a month of another calendar is no date of ours. */
  private Optional<Read> otherMonthFirst(int word, Month month, OtherCalendar calendar) {
    int dayWord = month.last + 1;
    int day = tokens.joined(month.last, " ") ? day(dayWord) : -1;
    int yearWord = skipLinks(dayWord + 1, ",. ");
    int year = tokens.year(yearWord);
    return day > 0 && calendar.isYear(year)
        ? DateReader.of(
            tokens.span(word, yearWord),
            calendar.date(year, month.value, day),
            DateMention.Kind.DATE,
            yearWord + 1)
        : Optional.empty();
  }

  /** May 7, 2021; May 2021; May. */
  private Optional<Read> monthFirst(int word, int month) {
    int after = skipLinks(word + 1, ".,/- ");
    int day = tokens.joined(word, ". ") ? day(word + 1) : -1;
    if (CalendarDates.isDay(day)) {
      return dayAfterMonth(word, month, day);
    }
    int year = tokens.number(after);
    if (isYear(year)) {
      return DateReader.of(
          tokens.span(word, after),
          Optional.of(CalendarDates.month(common(year), month)),
          DateMention.Kind.MONTH,
          after + 1);
    }
    boolean alone = AMBIGUOUS.contains(tokens.form(word)) || tokens.length(word) < 4;
    return alone
        ? Optional.empty()
        : DateReader.of(
            tokens.span(word, word),
            Optional.of(CalendarDates.month(month)),
            DateMention.Kind.MONTH,
            word + 1);
  }

  private Optional<Read> dayAfterMonth(int word, int month, int day) {
    int last = afterRange(word + 1) - 1;
    int glued = gluedYear(word + 1);
    int year = glued > 0 ? glued : tokens.joined(last, ",. ") ? tokens.number(last + 1) : -1;
    if (isYear(year)) {
      int end = glued > 0 ? word + 1 : last + 1;
      return DateReader.of(
          tokens.span(word, end),
          CalendarDates.date(year, month, day),
          DateMention.Kind.DATE,
          end + 1);
    }
    return DateReader.of(
        tokens.span(word, word + 1),
        CalendarDates.dayOfYear(month, day),
        DateMention.Kind.DAY_OF_YEAR,
        word + 2);
  }

  /** 2021. május 7. */
  private Optional<Read> yearFirst(int word, int year) {
    int monthWord = skipLinks(word + 1, "., ");
    if (CalendarDates.isDay(day(monthWord))) {
      return yearDayMonth(word, year, monthWord);
    }
    Month month = month(monthWord, true);
    int day = month.value > 0 ? day(month.last + 1) : -1;
    return month.value > 0 && month.calendar == null && CalendarDates.isDay(day)
        ? DateReader.of(
            tokens.span(word, month.last + 1),
            CalendarDates.date(year, month.value, day),
            DateMention.Kind.DATE,
            month.last + 2)
        : Optional.empty();
  }

  /** 2021. gada 7. maijā. */
  private Optional<Read> yearDayMonth(int word, int year, int dayWord) {
    Month month = tokens.joined(dayWord, ". ") ? month(dayWord + 1, true) : Month.NONE;
    return month.value > 0 && month.calendar == null
        ? DateReader.of(
            tokens.span(word, month.last),
            CalendarDates.date(year, month.value, day(dayWord)),
            DateMention.Kind.DATE,
            month.last + 1)
        : Optional.empty();
  }

  /** A day of the month: 7, 7th, 1er, 1º. A separator inside says that it is another number. */
  private int day(int word) {
    if (word >= tokens.size() || !Character.isDigit(tokens.text.charAt(tokens.words.start(word)))) {
      return -1;
    }
    int start = tokens.words.start(word);
    int end = start;
    while (end < tokens.words.end(word) && Character.isDigit(tokens.text.charAt(end))) {
      end++;
    }
    int rest = tokens.words.end(word) - end;
    boolean glued = rest == 5 && gluedYear(word) > 0;
    return end - start <= 2
            && (rest <= 3 || glued)
            && !isSeparated(end, tokens.words.end(word), glued)
        ? tokens.digits(start, end)
        : -1;
  }

  private boolean isSeparated(int from, int to, boolean glued) {
    for (int i = from; i < to && !glued; i++) {
      if (!Character.isLetter(tokens.text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The year of {@code May 7,2021}, where a space was lost. */
  private int gluedYear(int word) {
    int end = tokens.words.end(word);
    boolean comma = tokens.length(word) >= 6 && tokens.text.charAt(end - 5) == ',';
    int year = comma ? tokens.digits(end - 4, end) : -1;
    return CalendarDates.isYear(year) ? year : -1;
  }

  /** The word after a day, or after the second day of 7-9 May. */
  private int afterRange(int word) {
    String gap = tokens.gap(word).strip();
    boolean range = gap.equals("-") || gap.equals("–") || gap.equals("—");
    return range && CalendarDates.isDay(tokens.number(word + 1)) ? word + 2 : word + 1;
  }

  private int skipLinks(int word, String marks) {
    int at = word;
    while (at < tokens.size()
        && at < word + 2
        && LINKS.contains(tokens.form(at))
        && tokens.joined(at - 1, marks)) {
      at++;
    }
    return at < tokens.size() && tokens.joined(at - 1, marks) ? at : tokens.size();
  }

  private boolean isYear(int year) {
    return CalendarDates.isYear(common(year));
  }

  /** The year of the common era: Thailand counts from the Buddha's death. */
  private int common(int year) {
    return buddhist && year > 2400 ? year - 543 : year;
  }
}
