package org.retold.report;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Article text as it may be shown. Escaping is the template's work; this is about characters that
 * act on their neighbours: a control character has no picture, and an override of direction in one
 * article's words must not turn the words of the page around.
 */
final class Shown {
  private static final String[] NUMBERS = {
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve"
  };

  private static final String LETTERS =
      "[\\p{IsArabic}\\p{IsHebrew}\\p{IsSyriac}\\p{IsThaana}\\p{IsNko}\\p{IsAdlam}]"
          + "[\\p{IsArabic}\\p{IsHebrew}\\p{IsSyriac}\\p{IsThaana}\\p{IsNko}\\p{IsAdlam}\\p{M}]*";

  private static final Pattern RIGHT_TO_LEFT =
      Pattern.compile(LETTERS + "(?:[ '’-]" + LETTERS + ")*");

  private Shown() {}

  /** The text without controls, embeddings, overrides and isolates; line ends are kept. */
  static String text(String text) {
    if (text.chars().noneMatch(Shown::acts)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        shown.append(c).append(text.charAt(++i));
      } else if (Character.isSurrogate(c)) {
        shown.append('\uFFFD');
      } else if (!acts(c)) {
        shown.append(c);
      }
    }
    return shown.toString();
  }

  /** The text on one line. */
  static String line(String text) {
    return text(text).replaceAll("\\s+", " ").strip();
  }

  /**
   * A sentence of ours that holds words of the articles, on one line. Words that run from right to
   * left are isolated (Unicode Standard Annex 9), or they would pull our quotation marks and
   * semicolons to the wrong side.
   */
  static String sentence(String sentence) {
    return RIGHT_TO_LEFT.matcher(line(sentence)).replaceAll("\u2068$0\u2069");
  }

  /** The text on one line, cut at a word with an ellipsis if it is longer. */
  static String cut(String text, int longest) {
    String line = line(text);
    if (line.length() <= longest) {
      return line;
    }
    int end = line.lastIndexOf(' ', longest - 1);
    if (end < longest / 2) {
      end = longest - 1;
    }
    if (Character.isHighSurrogate(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(0, end).strip() + "…";
  }

  private static boolean acts(int c) {
    boolean control = (c < 0x20 && c != '\n' && c != '\t' && c != '\r') || (c >= 0x7F && c < 0xA0);
    boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return control || turns || Character.isSurrogate((char) c) || c == 0xFFFE || c == 0xFFFF;
  }

  /** A number as a sentence has it: in words up to twelve. */
  static String count(long number) {
    return number >= 0 && number < NUMBERS.length ? NUMBERS[(int) number] : Long.toString(number);
  }

  /** A number that stands for the things themselves: none, one, six. */
  static String countOrNone(long number) {
    return number == 0 ? "none" : count(number);
  }

  /** "one telling", "six tellings". */
  static String count(long number, String thing) {
    return count(number) + " " + (number == 1 ? thing : plural(thing));
  }

  private static String plural(String thing) {
    return thing.matches(".*[^aeiou]y")
        ? thing.substring(0, thing.length() - 1) + "ies"
        : thing + "s";
  }

  static String capital(String sentence) {
    return sentence.isEmpty()
        ? sentence
        : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }

  /**
   * A fraction as the pages write it: .86, 1. What is rounded to certainty is not written as
   * certain: &gt;.99, &lt;.01.
   */
  static String fraction(double value) {
    if (value >= 1) {
      return "1";
    }
    long hundredths = Math.round(value * 100);
    if (hundredths >= 100) {
      return ">.99";
    }
    return value > 0 && hundredths == 0 ? "<.01" : String.format(Locale.ROOT, ".%02d", hundredths);
  }

  /** A confidence in a sentence: a number alone would read as the number of a note. */
  static String confidence(double value) {
    return "confidence " + fraction(value);
  }

  static String percent(double share) {
    return Math.round(share * 100) + "%";
  }
}
