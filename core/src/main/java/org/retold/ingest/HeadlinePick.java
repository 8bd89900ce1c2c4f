package org.retold.ingest;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which of the lines above the running text is the headline: the first whose words the text tells
 * again. A menu's, a section's and an outlet's name hardly come again, in any language. If none
 * does, the first line of four words that is no menu, else the longest.
 */
final class HeadlinePick {
  /** How far the text is asked for the words of a line. */
  private static final int ASKED = 6000;

  /** Words are compared by their first letters: what follows them changes with the case. */
  private static final int STEM = 5;

  private static final int LEAST_LETTERS = 4;

  /** Of a line's words, or of the letters in a row where words have no spaces between them. */
  private static final double TOLD_AGAIN = 0.5;

  private static final double TOLD_AGAIN_UNSPACED = 0.4;

  /** Words of a paragraph that announces a letter or a statement below it. */
  private static final int ANNOUNCING = 10;

  /** Letters in a row that seldom come again by chance: of Chinese and Japanese, of Thai. */
  private static final int RUN = 3;

  private static final int RUN_OF_ALPHABET = 4;

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern WIDE_GAPS = Pattern.compile("\\s{2,}|\\t|\\s*[|•·›»>]\\s*");

  private final LineMarks marks;
  private final String text;

  /**
   * @param body the first line of running text
   */
  HeadlinePick(String whole, LineMarks marks, int body) {
    this.marks = marks;
    int from = body < marks.size() ? marks.line(body).span().start() : whole.length();
    String rest = whole.substring(from, Math.min(whole.length(), from + ASKED));
    this.text = Wording.key(rest);
  }

  /** The number of the line, or -1 if there is none. */
  int pick(int prose) {
    int body = 0;
    while (body < prose && !announces(body)) {
      body++;
    }
    for (int least = 4; least >= 2; least--) {
      for (int at = 0; at < body; at++) {
        if (mayBe(at) && marks.words(at) >= least && isToldAgain(marks.line(at).text())) {
          return at;
        }
      }
    }
    int found = first(body, false);
    return found >= 0 ? found : first(body, true);
  }

  private int first(int body, boolean menusToo) {
    int best = -1;
    for (int at = 0; at < body; at++) {
      int words = mayBe(at) && (menusToo || !isMenu(marks.line(at).text())) ? marks.words(at) : 0;
      if (words >= 4) {
        return at;
      }
      if (words > 0 && (best < 0 || words >= marks.words(best))) {
        best = at;
      }
    }
    return best;
  }

  /** Below a paragraph that announces something no headline stands. */
  private boolean announces(int at) {
    return marks.line(at).endsWithColon() && marks.words(at) >= ANNOUNCING;
  }

  private boolean mayBe(int at) {
    return marks.isKept(at) && !WrappedText.isBracketed(marks.line(at).text());
  }

  /** "Home Politics Sport", or the same with single spaces and one word each. */
  static boolean isMenu(String line) {
    List<String> items = Arrays.asList(WIDE_GAPS.split(line.strip(), -1));
    if (items.size() >= 2 && items.stream().allMatch(item -> Wording.words(item) <= 4)) {
      return items.size() >= 3 || isNavigation(items.get(0));
    }
    List<String> words = Arrays.asList(line.strip().split("\\s+", -1));
    return words.size() >= 3
        && isNavigation(words.get(0))
        && words.stream().noneMatch(word -> Character.isLowerCase(word.codePointAt(0)));
  }

  private static boolean isNavigation(String item) {
    Furniture.Match match = Furniture.shared().match(item);
    return (match != null && match.reason() == DropReason.NAVIGATION)
        || Labels.shared().is("home", item);
  }

  private boolean isToldAgain(String line) {
    if (line.contains(" / ") || isMenu(line)) {
      return false;
    }
    int again = 0;
    int all = 0;
    boolean unspaced = false;
    for (String word : NO_LETTERS.split(Wording.key(line), -1)) {
      if (word.isEmpty()) {
        continue;
      }
      boolean run = Wording.isUnspaced(word.codePointAt(0));
      unspaced |= run;
      for (String part : run ? runs(word) : stem(word)) {
        all++;
        again += text.contains(part) ? 1 : 0;
      }
    }
    return all > 0 && again >= (unspaced ? TOLD_AGAIN_UNSPACED : TOLD_AGAIN) * all;
  }

  private static Set<String> stem(String word) {
    int letters = word.codePointCount(0, word.length());
    boolean tells = letters >= LEAST_LETTERS || word.chars().anyMatch(Character::isDigit);
    return tells
        ? Set.of(word.substring(0, word.offsetByCodePoints(0, Math.min(STEM, letters))))
        : Set.of();
  }

  private static Set<String> runs(String word) {
    int length = Wording.isAlphabetic(word.codePointAt(0)) ? RUN_OF_ALPHABET : RUN;
    Set<String> runs = new HashSet<>();
    for (int at = 0; at + length <= word.length(); at++) {
      runs.add(word.substring(at, at + length));
    }
    return runs.isEmpty() ? Set.of(word.toLowerCase(Locale.ROOT)) : runs;
  }
}
