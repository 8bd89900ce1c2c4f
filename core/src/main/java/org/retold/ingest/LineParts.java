package org.retold.ingest;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The parts of a short block that inline elements and single breaks part: who wrote it, for whom,
 * when. Read in one row they are no byline and no date, "By Jane Roe Coast Courier 11 June".
 */
final class LineParts {
  /** Longer blocks are sentences with emphasis in them. */
  private static final int MOST_WORDS = 16;

  private LineParts() {}

  /** The block's text with bars between its parts; as it is if it has one. */
  static String parted(Block block) {
    Element element = block.element();
    if (block.words() > MOST_WORDS || element.childNodeSize() < 2) {
      return block.text();
    }
    StringBuilder parts = new StringBuilder();
    read(element, parts);
    String parted = parts.toString().replaceAll("(?U)\\s+", " ").replaceAll("^[ |]+|[ |]+$", "");
    String row = parted.replaceAll("(?: \\|)+ ", " | ");
    boolean same = BodyClaim.letters(row).equals(BodyClaim.letters(block.text()));
    return same ? row : block.text();
  }

  private static void read(Element element, StringBuilder parts) {
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode words) {
        parts.append(words.getWholeText());
      } else if (node instanceof Element inner) {
        boolean bare = inner.childNodeSize() == 0;
        parts.append(" | ").append(bare ? "" : inner.text()).append(" | ");
      }
    }
  }
}
