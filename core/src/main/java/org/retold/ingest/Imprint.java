package org.retold.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.retold.model.Span;

/**
 * The outlet's name as the first line of a saved text: over the date or the author, or in the head
 * of a newspaper's page beside the date.
 *
 * <p>Sections and headlines stand first too. A name is therefore believed only on a ground outside
 * itself: the file is called so; its initials sign the first paragraph, as agencies do; or it
 * stands in one block with the date, apart from the headline that follows, and its words are not
 * what the text is about.
 *
 * @param line which line, counted from 0
 * @param outlet as printed
 */
record Imprint(int line, String outlet) {
  private static final int MOST_WORDS = 6;

  /** Shorter words of a name (the, de, von) stand in every text. */
  private static final int TELLING_LETTERS = 4;

  /** How far down an agency signs: the dateline of the first paragraph. */
  private static final int SIGNED_WITHIN = 1500;

  /** Date and author stand in the first lines below the name. */
  private static final int BLOCK = 4;

  private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}'’&.\\- ]{2,60}");
  private static final Pattern FOLIO_PARTS =
      Pattern.compile("\\s*[,;|•·—–]\\s*|(?<=\\d|\\p{L}{3})\\.\\s+");

  /**
   * The outlet of a text whose head was read.
   *
   * @param body the first line of running text
   * @param file what the text's file is called, or empty
   */
  static Optional<Imprint> of(String text, LineMarks marks, int body, String file) {
    if (body == 0 || marks.size() < 2 || !marks.isKept(0)) {
      return Optional.empty();
    }
    String name = marks.line(0).text();
    if (!isNameShaped(name) || !hasHeadlineBelow(marks, body)) {
      return Optional.empty();
    }
    boolean grounded =
        isCalled(file, name)
            || isSigned(text, name)
            || (isInBlockWithDate(marks, body) && isNotTheSubject(text, marks.line(0)));
    return grounded ? Optional.of(new Imprint(0, name)) : Optional.empty();
  }

  /** The name in a page's head that also holds the date: "Page 3. THE COURIER, MAY 18, 1893." */
  static Optional<String> ofFolio(String head, Span date) {
    String beside =
        head.substring(0, date.start()).strip() + " , " + head.substring(date.end()).strip();
    return Arrays.stream(FOLIO_PARTS.split(beside, -1))
        .map(part -> part.strip().replaceFirst("\\.$", ""))
        .filter(part -> NAME.matcher(part).matches() && part.chars().noneMatch(Character::isDigit))
        .filter(part -> part.indexOf(' ') > 0 && isNameShaped(part))
        .findFirst();
  }

  /** True if every word is written as names are, in scripts that tell. */
  static boolean isCapitalised(String line) {
    return Arrays.stream(line.split("[^\\p{L}\\p{M}'’]+", -1))
        .filter(word -> word.length() >= TELLING_LETTERS)
        .allMatch(word -> !Character.isLowerCase(word.codePointAt(0)));
  }

  private static boolean isNameShaped(String line) {
    return NAME.matcher(line).matches()
        && !line.endsWith(".")
        && line.split("\\s+", -1).length <= MOST_WORDS
        && isCapitalised(line);
  }

  /** A line that may be the headline is left, apart from the first block. */
  private static boolean hasHeadlineBelow(LineMarks marks, int body) {
    int own = marks.line(0).words();
    for (int at = 1; at < body; at++) {
      Line line = marks.line(at);
      boolean apart = false;
      for (int above = 1; above <= at; above++) {
        apart |= marks.line(above).gap() > 0;
      }
      if (apart && marks.isKept(at) && line.words() > Math.max(2, own / 2)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInBlockWithDate(LineMarks marks, int body) {
    boolean several = marks.line(0).text().indexOf(' ') > 0;
    for (int at = 1; several && at < Math.min(body, BLOCK) && marks.line(at).gap() == 0; at++) {
      if (marks.reason(at) == DropReason.PUBLISH_DATE) {
        return true;
      }
    }
    return false;
  }

  /** A headline's words come again in the text, and so does a section's; an outlet's hardly do. */
  private static boolean isNotTheSubject(String text, Line first) {
    String rest = " " + Wording.key(text.substring(first.span().end())) + " ";
    List<String> telling =
        Arrays.stream(Wording.key(first.text()).split("[^\\p{L}\\p{M}]+", -1))
            .filter(word -> word.codePointCount(0, word.length()) >= TELLING_LETTERS)
            .toList();
    long again = telling.stream().filter(rest::contains).count();
    return !telling.isEmpty() && 2 * again <= telling.size();
  }

  /** "(NNA)" in the first paragraph under "Northline News Agency". */
  private static boolean isSigned(String text, String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.split("[\\s-]+", -1)) {
      initials.append(word.isEmpty() ? "" : word.substring(0, 1));
    }
    String sign = "(" + initials.toString().toUpperCase(Locale.ROOT) + ")";
    String head = text.substring(0, Math.min(text.length(), SIGNED_WITHIN));
    return initials.length() > 2 && head.contains(sign);
  }

  private static boolean isCalled(String file, String name) {
    String bare = BodyClaim.letters(file.replaceFirst("\\.[^.]*$", ""));
    String key = BodyClaim.letters(name);
    return key.length() >= TELLING_LETTERS && bare.contains(key);
  }
}
