package org.retold.text;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Reads figures of any script with the separators of a language: 1,600 is 1600 or 1.6. */
final class Numerals {
  private static final Map<String, Numerals> READ = new ConcurrentHashMap<>();

  /** Longer runs of figures are numbers of accounts and telephones. */
  private static final int MOST_DIGITS = 15;

  private final char decimal;
  private final boolean groupsBySpace;

  private Numerals(String tag) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(ULocale.forLanguageTag(tag));
    char mark = symbols.getDecimalSeparator();
    decimal = mark == '٫' ? '.' : mark;
    groupsBySpace = Punctuation.isSpace(symbols.getGroupingSeparator());
  }

  static Numerals of(String language) {
    return READ.computeIfAbsent(language.isEmpty() ? "und" : language, Numerals::new);
  }

  /** True if a plain space may part thousands. */
  boolean groupsBySpace() {
    return groupsBySpace;
  }

  /** The value of figures and separators; empty for what is a version, a date or an account. */
  Optional<BigDecimal> parse(String written) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      int digit = Character.digit(c, 10);
      plain.append(digit >= 0 ? (char) ('0' + digit) : separator(c));
    }
    int digits = (int) plain.chars().filter(Character::isDigit).count();
    boolean account = digits > MOST_DIGITS || isPadded(plain);
    return digits == 0 || account ? Optional.empty() : value(plain.toString());
  }

  private static char separator(char c) {
    return switch (c) {
      case '٬', '\'', '’', ' ', '\u00A0', '\u202F', '\u2009' -> '\'';
      case '٫' -> '٫';
      case ',', '，', '،' -> ',';
      default -> '.';
    };
  }

  private static boolean isPadded(CharSequence plain) {
    return plain.length() > 1 && plain.charAt(0) == '0' && Character.isDigit(plain.charAt(1));
  }

  private Optional<BigDecimal> value(String plain) {
    int point = point(plain);
    String whole = point < 0 ? plain : plain.substring(0, point);
    String part = point < 0 ? "" : plain.substring(point + 1);
    if (!isGrouped(whole)) {
      return Optional.empty();
    }
    StringBuilder digits = new StringBuilder();
    whole.chars().filter(Character::isDigit).forEach(c -> digits.append((char) c));
    boolean figures = part.chars().allMatch(Character::isDigit);
    return figures
        ? Optional.of(new BigDecimal(part.isEmpty() ? digits.toString() : digits + "." + part))
        : Optional.empty();
  }

  /** Where the decimals begin; -1 if there are none. */
  private int point(String plain) {
    int arabic = plain.indexOf('٫');
    if (arabic >= 0) {
      return arabic;
    }
    int comma = plain.lastIndexOf(',');
    int stop = plain.lastIndexOf('.');
    if (comma >= 0 && stop >= 0) {
      return Math.max(comma, stop);
    }
    int only = Math.max(comma, stop);
    if (only < 0 || plain.indexOf(plain.charAt(only)) != only) {
      return -1;
    }
    boolean thousand = plain.length() - only == 4 && only <= 3 && plain.charAt(0) != '0';
    return thousand && plain.charAt(only) != decimal ? -1 : only;
  }

  /** True if all groups behind the first are of three figures, or of two as in India. */
  private static boolean isGrouped(String whole) {
    int length = 0;
    boolean first = true;
    for (int i = 0; i <= whole.length(); i++) {
      if (i < whole.length() && Character.isDigit(whole.charAt(i))) {
        length++;
      } else {
        boolean last = i == whole.length();
        boolean fits = first ? last || length <= 3 : length == 3 || (length == 2 && !last);
        if (!fits || length == 0) {
          return false;
        }
        first = false;
        length = 0;
      }
    }
    return true;
  }
}
