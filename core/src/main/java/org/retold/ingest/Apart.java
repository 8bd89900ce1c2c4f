package org.retold.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.retold.ingest.Block.Around;
import org.retold.ingest.Block.Context;

/**
 * What pages themselves set apart from their article, whatever it says: footers and menus, notices
 * of consent, and the next article of a page without end. See docs/method/ingest.md#set-apart.
 *
 * <p>Names are read on trust, so no kind may take more than half of what would be kept: then the
 * page calls its article so.
 */
final class Apart {
  private enum Kind {
    FURNITURE,
    CONSENT,
    NEXT_ARTICLE
  }

  private final List<Block> blocks;
  private final BlockFeatures features;
  private final int article;

  /** The article elements that have a headline which is not the page's. */
  private final Set<Integer> headed = new HashSet<>();

  Apart(List<Block> blocks, BlockFeatures features) {
    this.blocks = blocks;
    this.features = features;
    this.article = articleOfHeadline();
    for (int i = 0; i < blocks.size(); i++) {
      if (isH1(i) && !features.text(i).isTitle()) {
        headed.add(blocks.get(i).context().article());
      }
    }
  }

  /** Takes what is set apart out of what would be kept. */
  void takeOut(boolean[] kept) {
    for (Kind kind : Kind.values()) {
      boolean[] of = new boolean[kept.length];
      int all = 0;
      int apart = 0;
      for (int i = 0; i < kept.length; i++) {
        of[i] = kept[i] && is(kind, i);
        all += kept[i] ? blocks.get(i).words() : 0;
        apart += of[i] ? blocks.get(i).words() : 0;
      }
      for (int i = 0; i < kept.length && 2 * apart < all; i++) {
        kept[i] &= !of[i];
      }
    }
  }

  private boolean is(Kind kind, int at) {
    Context context = blocks.get(at).context();
    return switch (kind) {
      case FURNITURE -> context.in(Around.FOOTER) || context.in(Around.NAV);
      case CONSENT -> (context.all() & ClassWords.Group.CONSENT.bit()) != 0;
      case NEXT_ARTICLE -> isNext(context.article());
    };
  }

  /** An article element behind the one of the headline that has a headline of its own. */
  private boolean isNext(int other) {
    return article > 0 && other > article && headed.contains(other);
  }

  private int articleOfHeadline() {
    for (int i = 0; i < blocks.size(); i++) {
      if (isH1(i) && features.text(i).isTitle()) {
        return blocks.get(i).context().article();
      }
    }
    return 0;
  }

  private boolean isH1(int at) {
    return blocks.get(at).tag().equals("h1");
  }
}
