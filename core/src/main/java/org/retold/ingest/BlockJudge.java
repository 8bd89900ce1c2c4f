package org.retold.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.retold.ingest.Block.Around;

/** Judges which blocks of a page are the article. */
final class BlockJudge {
  private static final long NEGATIVE =
      ClassWords.Group.COMMENT.bit()
          | ClassWords.Group.FOOTER.bit()
          | ClassWords.Group.SIDEBAR.bit()
          | ClassWords.Group.RELATED.bit()
          | ClassWords.Group.SHARE.bit()
          | ClassWords.Group.NAVIGATION.bit()
          | ClassWords.Group.ADVERTISEMENT.bit()
          | ClassWords.Group.NEWSLETTER.bit()
          | ClassWords.Group.CAPTION.bit()
          | ClassWords.Group.AUTHOR.bit()
          | ClassWords.Group.CONSENT.bit()
          | ClassWords.Group.FORM.bit();

  private final List<Block> blocks;
  private final PageFacts facts;

  BlockJudge(List<Block> blocks, PageFacts facts) {
    this.blocks = blocks;
    this.facts = facts;
  }

  double[] scores() {
    Element best = bestContainer();
    double[] scores = new double[blocks.size()];
    for (int i = 0; i < scores.length; i++) {
      Block block = blocks.get(i);
      boolean inside = best != null && isInside(block.element(), best);
      scores[i] = inside && isArticle(block) ? 1 : 0;
    }
    return scores;
  }

  private boolean isArticle(Block block) {
    if (block.linkDensity() > 0.5 || (block.context().near() & NEGATIVE) != 0) {
      return false;
    }
    boolean apart =
        block.context().in(Around.CAPTION)
            || block.context().in(Around.NAV)
            || block.context().in(Around.FOOTER)
            || block.context().in(Around.ASIDE)
            || block.context().in(Around.FORM);
    Line line = new Line(new org.retold.model.Span(0, block.text().length()), 0, block.text());
    boolean words = Furniture.shared().match(block.text()) == null || line.isProse();
    boolean title = block.text().equals(facts.title());
    boolean para = block.tag().equals("p") || block.isHeading() || block.tag().equals("li");
    return !apart && words && !title && (para || line.isProse());
  }

  private org.jsoup.nodes.@org.jspecify.annotations.Nullable Element bestContainer() {
    Map<Element, Double> scores = new HashMap<>();
    for (Block block : blocks) {
      int words = Wording.words(block.text());
      if (words >= 12 && block.linkDensity() < 0.4 && (block.context().near() & NEGATIVE) == 0) {
        double share = words;
        Element at = block.element().parent();
        for (int up = 0; up < 4 && at != null; up++) {
          scores.merge(at, share, Double::sum);
          share *= 0.75;
          at = at.parent();
        }
      }
    }
    Element best = null;
    for (Map.Entry<Element, Double> entry : scores.entrySet()) {
      boolean better = best == null || entry.getValue() > scores.getOrDefault(best, 0.0);
      best = better ? entry.getKey() : best;
    }
    return best;
  }

  private static boolean isInside(Element element, Element container) {
    Element at = element;
    while (at != null) {
      if (at.equals(container)) {
        return true;
      }
      at = at.parent();
    }
    return false;
  }
}
