package org.retold.ingest;

import java.util.List;
import java.util.Optional;

/**
 * Pages that hold no article though they hold sentences: what a server says instead of one, and
 * lists of other articles with a line of each.
 */
final class NoArticle {
  /** Longer than any notice of a server. */
  private static final int MOST_WORDS = 120;

  private static final int LEAST_TEASERS = 8;

  /** Of what would be kept. */
  private static final double MOST_TEASERS = 0.7;

  /** Of a heading that leads to another article; spaces are not counted as linked. */
  private static final double LINKED = 0.7;

  private NoArticle() {}

  /** What the page is instead of an article, if it is none. */
  static Optional<String> is(List<Block> blocks, List<Page.Piece> pieces, PageFacts facts) {
    int words = 0;
    int kept = 0;
    int teasers = 0;
    for (int i = 0; i < blocks.size(); i++) {
      if (pieces.get(i).kept()) {
        words += blocks.get(i).words();
        kept += blocks.get(i).isHeading() ? 0 : 1;
        teasers += i > 0 && isLinkedHeading(blocks.get(i - 1)) ? 1 : 0;
      }
    }
    boolean list = teasers >= LEAST_TEASERS && teasers >= MOST_TEASERS * kept;
    if (list && !hasHeadline(blocks, facts.title())) {
      return Optional.of("a list of " + teasers + " teasers and no article");
    }
    boolean notice = words > 0 && words <= MOST_WORDS && isGate(facts.title());
    return notice
        ? Optional.of("“" + facts.title() + "”: a notice of the site and no article")
        : Optional.empty();
  }

  /** An article may stand above a list of others. */
  private static boolean hasHeadline(List<Block> blocks, String title) {
    String key = Wording.bareKey(title);
    return blocks.stream()
        .anyMatch(block -> block.isHeading() && Wording.bareKey(block.text()).equals(key));
  }

  /** "Access denied" alone is a server's word, "Access denied to the bridge" a headline. */
  private static boolean isGate(String title) {
    return Labels.shared().anywhere("gate", title) || Labels.shared().is("gate-title", title);
  }

  private static boolean isLinkedHeading(Block block) {
    return block.isHeading() && block.linkDensity() >= LINKED;
  }
}
