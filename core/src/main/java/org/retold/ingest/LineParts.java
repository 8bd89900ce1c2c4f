package org.retold.ingest;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;

/**
 * The parts of a short block that inline elements and single breaks part: who wrote it, for whom,
 * when. Read in one row they are no byline and no date, "By Jane Roe Coast Courier 11 June".
 */
final class LineParts {
  /** Longer blocks are sentences with emphasis in them. */
  private static final int MOST_WORDS = 16;

  /** In the place of a block inside the element, which is read as one of its own. */
  private static final String OTHER_BLOCK = "\0";

  private static final Evaluator BREAK = new Evaluator.Tag("br");

  private static final int LEAST_WORDS = 3;

  private LineParts() {}

  /** The block's text with bars between its parts; as it is if it has one. */
  static String parted(Block block) {
    Element element = block.element();
    if (block.words() > MOST_WORDS || element.childNodeSize() < 2) {
      return block.text();
    }
    StringBuilder parts = new StringBuilder();
    read(element, parts);
    String letters = BodyClaim.letters(block.text());
    for (String run : parts.toString().split(OTHER_BLOCK, -1)) {
      String row = withSingleBars(trimmed(run));
      if (row.equals(block.text()) || BodyClaim.letters(row).equals(letters)) {
        return row;
      }
    }
    return block.text();
  }

  /** The first part, if it is set in bold or larger than the rest, as headlines were before h1. */
  static Optional<String> emphasised(Block block) {
    String[] parts = parted(block).split(" \\| ", 2);
    boolean set =
        parts.length > 1
            && block.element().select("b, strong, font[size], big").stream()
                .anyMatch(part -> part.text().strip().equals(parts[0]));
    return set && Wording.words(parts[0]) >= LEAST_WORDS ? Optional.of(parts[0]) : Optional.empty();
  }

  /**
   * White space made single, and none at the ends, nor bars. By hand, as what follows: thirty lines
   * of a page are asked, and expressions for it cost a twelfth of its parse.
   */
  private static String trimmed(CharSequence parts) {
    char[] row = new char[parts.length()];
    int size = 0;
    for (int at = 0; at < parts.length(); at++) {
      char c = isSpace(parts.charAt(at)) ? ' ' : parts.charAt(at);
      boolean leading = size == 0 && (c == ' ' || c == '|');
      if (!leading && !(c == ' ' && row[size - 1] == ' ')) {
        row[size++] = c;
      }
    }
    while (size > 0 && (row[size - 1] == ' ' || row[size - 1] == '|')) {
      size--;
    }
    return new String(row, 0, size);
  }

  /** One bar where several stand between two words. */
  private static String withSingleBars(String row) {
    StringBuilder single = new StringBuilder(row.length());
    int at = 0;
    while (at < row.length()) {
      int end = at;
      while (row.startsWith(" |", end)) {
        end += 2;
      }
      // The last bar may be the first sign of a word.
      end -= end > at && !row.startsWith(" ", end) ? 2 : 0;
      if (end > at) {
        single.append(" | ");
        at = end + 1;
      } else {
        single.append(row.charAt(at++));
      }
    }
    return single.toString();
  }

  private static boolean isSpace(char c) {
    return c <= ' '
        ? c == ' ' || (c >= '\t' && c <= '\r')
        : c >= 0x85 && (c == 0x85 || Character.isSpaceChar(c));
  }

  private static void read(Element element, StringBuilder parts) {
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode words) {
        parts.append(words.getWholeText());
      } else if (node instanceof Element inner) {
        if (!BlockReader.isWithinLine(inner)) {
          parts.append(OTHER_BLOCK);
          continue;
        }
        parts.append(" | ");
        if (inner.selectFirst(BREAK) != null) {
          read(inner, parts);
        } else {
          parts.append(inner.text());
        }
        parts.append(" | ");
      }
    }
  }
}
