package org.retold.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The outlet's name among the lines above the headline. What papers are called ("Echo", "Zeitung",
 * "صحيفة") tells it from a section; so does a notice of rights or a picture's credit that names it
 * too.
 */
final class HeadOutlet {
  private static final int MOST_WORDS = 6;

  /** Of a name that a notice of rights must name too. */
  private static final int LEAST_LETTERS = 5;

  private static final int LEAST_UNSPACED = 3;

  /** Shorter words for papers stand at the end of others by chance. */
  private static final int LEAST_NOUN = 4;

  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’&.\\- ]{2,60}");

  private static final String RIGHTS = "©";

  private final LineMarks marks;

  HeadOutlet(LineMarks marks) {
    this.marks = marks;
  }

  /** The number of the line that names it. */
  Optional<Integer> find(int title) {
    for (int at = 0; at < title; at++) {
      String line = marks.line(at).text();
      if (mayName(at) && (isPaper(line) || isNamedBelow(line, title))) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private boolean mayName(int at) {
    DropReason reason = marks.reason(at);
    boolean free =
        reason == null
            || reason == DropReason.NAVIGATION
            || reason == DropReason.SECTION_LABEL
            || reason == DropReason.DATELINE;
    Line line = marks.line(at);
    return free
        && NAME.matcher(line.text()).matches()
        && !line.endsSentence()
        && line.text().split("\\s+", -1).length <= MOST_WORDS
        && isCapitalised(line.text())
        && Furniture.shared().match(line.text()) == null
        && !HeadlinePick.isMenu(line.text());
  }

  /** First, last and long words; "of the" and "della" stand between. */
  private static boolean isCapitalised(String line) {
    String[] words = line.split("\\s+", -1);
    for (int at = 0; at < words.length; at++) {
      boolean tells = at == 0 || at + 1 == words.length || words[at].length() > LEAST_LETTERS;
      if (tells && Character.isLowerCase(words[at].codePointAt(0))) {
        return false;
      }
    }
    return true;
  }

  static boolean isCapitalisedPaper(String line) {
    return isCapitalised(line.strip()) && isPaper(line);
  }

  /** Several words of which one is what papers are called, or one that ends so. */
  static boolean isPaper(String line) {
    List<String> words = Arrays.asList(line.split("[\\s.]+", -1));
    boolean noun = Labels.shared().anywhere("paper", line) && !Labels.shared().is("paper", line);
    boolean longer = words.stream().anyMatch(word -> Labels.shared().is("paper-long", word));
    boolean several = words.size() > 1;
    return (noun && several)
        || (longer && words.size() > 2)
        || Labels.shared().ends("paper", words.get(words.size() - 1), LEAST_NOUN)
        || (several && Labels.shared().ends("paper", words.get(0), LEAST_NOUN));
  }

  /** The notice of rights or the credit of a picture names it too. */
  private boolean isNamedBelow(String name, int title) {
    String key = BodyClaim.letters(name);
    boolean unspaced = Wording.isUnspaced(name.codePointAt(0));
    if (key.length() < (unspaced ? LEAST_UNSPACED : LEAST_LETTERS)) {
      return false;
    }
    for (int at = title + 1; at < marks.size(); at++) {
      DropReason reason = marks.reason(at);
      boolean says = reason == DropReason.COPYRIGHT || reason == DropReason.CAPTION;
      String line = marks.line(at).text();
      if ((says || line.startsWith(RIGHTS)) && BodyClaim.letters(line).contains(key)) {
        return true;
      }
    }
    return false;
  }
}
