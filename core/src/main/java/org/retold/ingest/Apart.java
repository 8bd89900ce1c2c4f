package org.retold.ingest;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.retold.ingest.Block.Around;
import org.retold.ingest.Block.Context;

/**
 * What pages themselves set apart from their article, whatever it says: footers, menus and asides,
 * notices of consent, and what stands outside the article element that has the headline: comments,
 * teasers, the next article of a page without end. See docs/method/ingest.md#set-apart.
 *
 * <p>Names are read on trust. Where the headline itself stands in what is called so, no kind may
 * take more than half of what would be kept: then the page calls its article so.
 */
final class Apart {
  private enum Kind {
    FURNITURE,
    HIDDEN,
    ASIDE,
    CONSENT
  }

  /** Of the words that would be kept; an article element with fewer is a box around a headline. */
  private static final double LEAST_SHARE = 0.25;

  /** An article that is shorter than what stands apart is believed if it has so many words. */
  private static final int LEAST_REST = 60;

  private final List<Block> blocks;
  private final int headline;

  Apart(List<Block> blocks, BlockFeatures features) {
    this.blocks = blocks;
    this.headline = headline(features);
  }

  /** Takes what is set apart out of what would be kept. */
  void takeOut(boolean[] kept) {
    takeOutside(kept);
    for (Kind kind : Kind.values()) {
      boolean[] of = new boolean[kept.length];
      int all = 0;
      int apart = 0;
      for (int i = 0; i < kept.length; i++) {
        of[i] = kept[i] && is(kind, i);
        all += kept[i] ? blocks.get(i).words() : 0;
        apart += of[i] ? blocks.get(i).words() : 0;
      }
      boolean named = headline >= 0 && !is(kind, headline) && all - apart >= LEAST_REST;
      for (int i = 0; i < kept.length && (named || 2 * apart < all); i++) {
        kept[i] &= !of[i];
      }
    }
  }

  private boolean is(Kind kind, int at) {
    Context context = blocks.get(at).context();
    return switch (kind) {
      case FURNITURE -> context.in(Around.FOOTER) || context.in(Around.NAV);
      case HIDDEN -> context.in(Around.HIDDEN);
      case ASIDE -> context.in(Around.ASIDE);
      case CONSENT -> (context.all() & ClassWords.Group.CONSENT.bit()) != 0;
    };
  }

  private void takeOutside(boolean[] kept) {
    Element article = headline < 0 ? null : articleOf(blocks.get(headline).element());
    if (article == null) {
      return;
    }
    boolean[] inside = new boolean[kept.length];
    int all = 0;
    int held = 0;
    for (int i = 0; i < kept.length; i++) {
      inside[i] = kept[i] && isWithin(blocks.get(i).element(), article);
      all += kept[i] ? blocks.get(i).words() : 0;
      held += inside[i] ? blocks.get(i).words() : 0;
    }
    if (held >= LEAST_SHARE * all) {
      System.arraycopy(inside, 0, kept, 0, kept.length);
    }
  }

  private static @Nullable Element articleOf(Element element) {
    Element up = element;
    while (up != null && !up.normalName().equals("article")) {
      up = up.parent();
    }
    return up;
  }

  private static boolean isWithin(Element element, Element article) {
    Element up = element;
    while (up != null && !up.equals(article)) {
      up = up.parent();
    }
    return up != null;
  }

  /** The first h1 that is the title, or -1. */
  private int headline(BlockFeatures features) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).tag().equals("h1") && features.text(i).isTitle()) {
        return i;
      }
    }
    return -1;
  }
}
