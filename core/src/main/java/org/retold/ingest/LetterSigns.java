package org.retold.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What each line says of a letter's form. */
final class LetterSigns {
  /** Signs that a letter needs: one alone ("Dear readers,") is not enough. */
  static final int ENOUGH = 3;

  private static final int LONGEST_SIGNATURE = 16;
  private static final int LONGEST_HEADING = 40;
  private static final int LONGEST_VOCATIVE = 12;
  private static final int LONGEST_LEAVE = 6;

  /** Characters: a text with such a line is not wrapped. */
  private static final int UNWRAPPED = 160;

  /** Characters; what is longer is running text. */
  private static final int LONGEST_LINE = 320;

  private static final Pattern BEFORE_NOUN =
      Pattern.compile(
          "(?iu)^(?:the\\s+|full\\s+|text\\s+|of\\s+|a\\s+|an\\s+|le\\s+|la\\s+|el\\s+|l['’]|der\\s+|die\\s+|das\\s+)+");

  /** A sign and how much it says. */
  enum Sign {
    NONE(0),
    HEADING(2),
    FROM(2),
    TO(2),
    INVOCATION(2),
    SALUTATION(1);

    private final int weight;

    Sign(int weight) {
      this.weight = weight;
    }

    int weight() {
      return weight;
    }

    boolean opens() {
      return this != NONE;
    }
  }

  private final List<Line> lines;
  private final List<Sign> signs;

  /** True if no blank lines part the paragraphs. */
  private final boolean lineIsParagraph;

  /** Most articles never ask. */
  private @Nullable RecurringLines recurring;

  LetterSigns(List<Line> lines) {
    this.lines = lines;
    this.signs = new ArrayList<>(lines.size());
    this.lineIsParagraph =
        lines.stream().allMatch(line -> line.gap() == 0)
            && lines.stream().anyMatch(line -> line.text().length() > UNWRAPPED);
    for (int at = 0; at < lines.size(); at++) {
      signs.add(sign(at));
    }
  }

  Sign of(int line) {
    return signs.get(line);
  }

  private Sign sign(int at) {
    Line line = lines.get(at);
    String text = line.text();
    Labels labels = Labels.shared();
    if (text.length() > LONGEST_LINE) {
      return Sign.NONE;
    }
    if (isHeader("from", text)) {
      return Sign.FROM;
    }
    if (isHeader("to", text) || isAddress(line)) {
      return Sign.TO;
    }
    if (labels.prefix("invocation", text) > 0 && line.words() <= 16) {
      return Sign.INVOCATION;
    }
    if (isHeading(line)) {
      return Sign.HEADING;
    }
    return isSalutation(line) || isVocative(at) ? Sign.SALUTATION : Sign.NONE;
  }

  /**
   * In any language: a short paragraph that ends with a comma, before running text. Only where
   * paragraphs are parted, for a wrapped line ends with a comma too.
   */
  private boolean isVocative(int at) {
    Line line = lines.get(at);
    return endsWithComma(line.text())
        && line.words() <= LONGEST_VOCATIVE
        && isParagraph(at)
        && at + 1 < lines.size()
        && isParagraph(at + 1)
        && lines.get(at + 1).isProse();
  }

  /** "Respectfully yours," alone above a name, in any language that tells names by their case. */
  private boolean isLeaveTaking(int at) {
    Line line = lines.get(at);
    return endsWithComma(line.text())
        && line.words() <= LONGEST_LEAVE
        && isParagraph(at)
        && at > 0
        && at + 1 < lines.size()
        && isTitleCase(lines.get(at + 1).text())
        && !lines.get(at + 1).isProse();
  }

  private boolean isParagraph(int at) {
    return at == 0 || lines.get(at).gap() > 0 || lineIsParagraph;
  }

  static boolean endsWithComma(String text) {
    String bare = text.stripTrailing();
    return !bare.isEmpty() && ",،，、".indexOf(bare.charAt(bare.length() - 1)) >= 0;
  }

  /** "From: ...", "An: ...": a label, a colon, not a sentence. */
  private static boolean isHeader(String kind, String text) {
    if (text.indexOf(':') < 0 && text.indexOf('：') < 0) {
      return false;
    }
    int label = Labels.shared().prefix(kind, text);
    if (label == 0 || text.length() > 200) {
      return false;
    }
    String rest = text.substring(label).stripLeading();
    return (rest.startsWith(":") || rest.startsWith("：")) && rest.length() > 2;
  }

  /** "To Her Excellency Jane Roe (may she live long),": ends with a comma, starts with "To". */
  private static boolean isAddress(Line line) {
    String text = line.text();
    int label = Labels.shared().prefix("to", text);
    boolean comma = text.endsWith(",") || text.endsWith("،") || text.endsWith(":");
    return label > 0
        && comma
        && line.words() <= LONGEST_SIGNATURE
        && label + 1 < text.length()
        && !Character.isLowerCase(text.charAt(label + 1));
  }

  /** "Open letter to ...", "Statement issued by ...", without a full stop. */
  private static boolean isHeading(Line line) {
    String text = line.text();
    if (line.endsSentence() || line.words() > LONGEST_HEADING || line.words() < 2) {
      return false;
    }
    int noun = noun(text);
    for (String kind : List.of("letter", "statement", "speech")) {
      int label = headingLabel(kind, text, noun);
      if (label > 0) {
        String rest = text.substring(label);
        return Labels.shared().anywhere("to-word", rest) || Labels.shared().anywhere("by", rest);
      }
    }
    return false;
  }

  /** Where the noun ends that a heading begins with, articles and "full text of" aside; or 0. */
  static int headingLabel(String kind, String text) {
    return headingLabel(kind, text, noun(text));
  }

  private static int headingLabel(String kind, String text, int noun) {
    int label = Labels.shared().prefix(kind, text.substring(noun));
    return label == 0 ? 0 : noun + label;
  }

  private static int noun(String text) {
    Matcher before = BEFORE_NOUN.matcher(text);
    return before.lookingAt() ? before.end() : 0;
  }

  /** A line that greets somebody: begins with a word for "Dear", ends with a comma or nothing. */
  private static boolean isSalutation(Line line) {
    String text = line.text();
    boolean open =
        text.endsWith(",")
            || text.endsWith("،")
            || text.endsWith(":")
            || text.endsWith("!")
            || !line.endsSentence();
    return open && line.words() <= 18 && Labels.shared().prefix("salutation", text) > 0;
  }

  /**
   * True for a line that takes leave: a known formula, or one that greets elsewhere in the text.
   */
  boolean closes(int at) {
    Line line = lines.get(at);
    if (line.words() > 24) {
      return false;
    }
    if (Labels.shared().prefix("valediction", line.text()) > 0) {
      return true;
    }
    if (isTitleCase(line.text())) {
      return false;
    }
    if (isLeaveTaking(at)) {
      return true;
    }
    if (recurring == null) {
      recurring = new RecurringLines(lines);
    }
    return recurring.recurs(at, line.text());
  }

  /** A name, an office, a body: no sentence, and cased as names are. */
  boolean isSignature(int at) {
    Line line = lines.get(at);
    String text = line.text();
    if (of(at).opens() || closes(at) || line.words() > LONGEST_SIGNATURE || text.endsWith(":")) {
      return false;
    }
    boolean sentence = line.endsSentence() && line.words() > 6;
    return !sentence && startsLikeName(text) && (isTitleCase(text) || line.words() <= 8);
  }

  private static boolean startsLikeName(String text) {
    int first = text.codePointAt(0);
    return Character.isUpperCase(first)
        || (Character.isLetter(first) && !Character.isLowerCase(first))
        || "(\"“«—–-[".indexOf(first) >= 0;
  }

  /** Nearly all words of four letters or more begin with a capital. */
  static boolean isTitleCase(String text) {
    int capital = 0;
    int all = 0;
    for (String word : text.split("[^\\p{L}\\p{M}'’]+", -1)) {
      if (word.length() >= 4) {
        all++;
        capital += Character.isLowerCase(word.codePointAt(0)) ? 0 : 1;
      }
    }
    return all > 0 && capital >= 0.8 * all && !text.equals(text.toLowerCase(Locale.ROOT));
  }
}
