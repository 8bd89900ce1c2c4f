package org.retold.text;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What CLDR knows of a language's dates: months, weekdays, other calendars, order of the parts. */
final class DateNames {
  private static final Map<String, DateNames> READ = new ConcurrentHashMap<>();

  /** The shortest name that may carry an ending, as in {@code январе}. */
  private static final int SHORTEST_STEM = 3;

  private static final int LONGEST_ENDING = 4;

  private final Map<String, Integer> months = new HashMap<>();
  private final Map<String, Integer> stems = new HashMap<>();
  private final Map<String, Integer> weekdays = new HashMap<>();
  private final Map<String, OtherMonth> others = new HashMap<>();
  private final Map<String, Integer> days = new HashMap<>();
  private final Map<String, Integer> unspaced = new LinkedHashMap<>();
  private final Set<String> firstWords = new HashSet<>();

  /** What names of other calendars and of scripts without spaces begin with: most words do not. */
  private final Set<String> otherFirstWords = new HashSet<>();

  private final Set<Character> unspacedFirst = new HashSet<>();
  private final Prefixes prefixes = new Prefixes(SHORTEST_STEM);
  private final boolean capitalised;
  private final boolean monthFirst;

  private DateNames(ULocale locale) {
    DateFormatSymbols symbols = symbols(locale, "gregorian");
    months(symbols, months);
    for (String name : symbols.getMonths()) {
      if (Glyphs.of(name.codePointAt(0)) >= Glyphs.CLUSTER) {
        unspaced.put(name, unspaced.size() + 1);
      }
    }
    months
        .keySet()
        .removeIf(name -> name.length() < 2 || name.chars().allMatch(Character::isDigit));
    months.forEach((name, month) -> addStem(name, month));
    weekdays(symbols);
    otherMonths(locale);
    relative(locale);
    weekdays.keySet().forEach(name -> firstWords.add(name.split(" ", 2)[0]));
    days.keySet().forEach(name -> firstWords.add(name.split(" ", 2)[0]));
    others.keySet().forEach(name -> otherFirstWords.add(name.split(" ", 2)[0]));
    unspaced.keySet().forEach(name -> unspacedFirst.add(name.charAt(0)));
    Stream.of(months.keySet(), stems.keySet(), firstWords, otherFirstWords, Set.of("tháng", "thg"))
        .flatMap(Set::stream)
        .forEach(prefixes::add);
    capitalised = Character.isUpperCase(symbols.getMonths()[0].codePointAt(0));
    String pattern =
        ((SimpleDateFormat) DateFormat.getDateInstance(DateFormat.SHORT, locale)).toPattern();
    monthFirst =
        pattern.indexOf('M') < pattern.indexOf('d')
            && pattern.indexOf('y') > 0
            && pattern.indexOf('M') < pattern.indexOf('y');
  }

  static DateNames of(String language) {
    String tag = language.isEmpty() ? "und" : language;
    return READ.computeIfAbsent(tag, key -> new DateNames(ULocale.forLanguageTag(key)));
  }

  /**
   * False if neither a date's name nor a weekday begins with the word, nor one behind the Hebrew
   * letter that says "in" and is written together with it.
   */
  boolean mayBegin(String form) {
    char first = form.charAt(0);
    return prefixes.begin(form)
        || unspacedFirst.contains(first)
        || (first == 'ב' && prefixes.begin(form.substring(1)));
  }

  /** 1 to 12. */
  OptionalInt month(String form) {
    return get(months, form);
  }

  /** 1 to 12, also for a name with an ending that CLDR does not list. */
  OptionalInt inflectedMonth(String form) {
    for (int end = form.length();
        end >= Math.max(SHORTEST_STEM, form.length() - LONGEST_ENDING);
        end--) {
      Integer month = stems.get(form.substring(0, end));
      if (month != null && month > 0) {
        return OptionalInt.of(month);
      }
    }
    return OptionalInt.empty();
  }

  /** 1 for Monday to 7 for Sunday. */
  OptionalInt weekday(String form) {
    return get(weekdays, form);
  }

  /** A month of another calendar than the Gregorian, 1 for its first. */
  record OtherMonth(OtherCalendar calendar, int number) {}

  Optional<OtherMonth> otherMonth(String name) {
    return Optional.ofNullable(others.get(name));
  }

  /** True if the name of a month of another calendar begins with the word. */
  boolean beginsOther(String form) {
    return otherFirstWords.contains(form);
  }

  /** How many days after the day of writing. */
  OptionalInt daysAway(String form) {
    return get(days, form);
  }

  /** True if months and weekdays are written with a capital. */
  boolean areCapitalised() {
    return capitalised;
  }

  /** True if 7/5 is the fifth of July. */
  boolean isMonthFirst() {
    return monthFirst;
  }

  /** The month whose name stands at the index in a script without spaces, with its length. */
  Optional<Map.Entry<Integer, Integer>> unspacedMonth(String text, int index) {
    if (index >= text.length() || !unspacedFirst.contains(text.charAt(index))) {
      return Optional.empty();
    }
    return unspaced.entrySet().stream()
        .filter(entry -> text.startsWith(entry.getKey(), index))
        .map(entry -> Map.entry(entry.getValue(), entry.getKey().length()))
        .findFirst();
  }

  /** True if a name of several words, or of one, begins with the form. */
  boolean begins(String form) {
    return firstWords.contains(form);
  }

  private static DateFormatSymbols symbols(ULocale locale, String calendar) {
    return new DateFormatSymbols(
        Calendar.getInstance(locale.setKeywordValue("calendar", calendar)), locale);
  }

  private static OptionalInt get(Map<String, Integer> map, String form) {
    Integer value = map.get(form);
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  private static void months(DateFormatSymbols symbols, Map<String, Integer> into) {
    for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
      for (int width : new int[] {DateFormatSymbols.ABBREVIATED, DateFormatSymbols.WIDE}) {
        String[] names = symbols.getMonths(context, width);
        IntStream.range(0, Math.min(12, names.length)).forEach(i -> into.put(key(names[i]), i + 1));
      }
    }
  }

  /**
   * Full names only: two months of two calendars may be shortened alike. A name that is also one of
   * our months is left to it.
   */
  private void otherMonths(ULocale locale) {
    for (OtherCalendar calendar : OtherCalendar.values()) {
      DateFormatSymbols symbols = symbols(locale, calendar.names());
      for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
        String[] names = symbols.getMonths(context, DateFormatSymbols.WIDE);
        for (int i = 0; i < names.length; i++) {
          String name = key(names[i]);
          boolean said = name.length() > 1 && name.chars().noneMatch(Character::isDigit);
          if (said && !months.containsKey(name)) {
            others.putIfAbsent(name, new OtherMonth(calendar, i + 1));
          }
        }
      }
    }
  }

  private void weekdays(DateFormatSymbols symbols) {
    for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
      String[] names = symbols.getWeekdays(context, DateFormatSymbols.WIDE);
      for (int day = Calendar.SUNDAY; day <= Calendar.SATURDAY; day++) {
        weekdays.put(key(names[day]), day == Calendar.SUNDAY ? 7 : day - 1);
      }
    }
  }

  private void relative(ULocale locale) {
    RelativeDateTimeFormatter formatter = RelativeDateTimeFormatter.getInstance(locale);
    RelativeDateTimeFormatter.AbsoluteUnit day = RelativeDateTimeFormatter.AbsoluteUnit.DAY;
    days.put(key(formatter.format(RelativeDateTimeFormatter.Direction.NEXT, day)), 1);
    days.put(key(formatter.format(RelativeDateTimeFormatter.Direction.LAST, day)), -1);
    days.put(key(formatter.format(RelativeDateTimeFormatter.Direction.THIS, day)), 0);
  }

  /** Every stem of a long name; one that two months share says nothing. */
  private void addStem(String name, int month) {
    for (int cut = 0; cut <= 2 && name.length() - cut >= SHORTEST_STEM + cut; cut++) {
      stems.merge(name.substring(0, name.length() - cut), month, (a, b) -> a.equals(b) ? a : -1);
    }
  }

  /** Names as {@link Words#form} gives their words, parted by one space. */
  private static String key(String name) {
    Words words = Words.of(name);
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      key.append(i > 0 ? " " : "").append(words.form(i));
    }
    return key.toString();
  }
}
