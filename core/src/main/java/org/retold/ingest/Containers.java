package org.retold.ingest;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.retold.ingest.Block.Around;

/** How much running text lives in the elements above a block, and in those that are named alike. */
final class Containers {
  private static final int LEVELS = 4;

  /** Of a block's words, each element above is given less. */
  private static final double FADING = 0.75;

  private static final int CLIMB = 5;

  private static final class Sum {
    int words;
    int prose;
    int blocks;
    int paragraphs;
    double linked;
    double score;
  }

  private final List<Block> blocks;
  private final BlockText[] texts;
  private final IdentityHashMap<Element, Sum> sums = new IdentityHashMap<>();
  private final Map<String, Sum> alike = new HashMap<>();
  private final Map<Integer, Sum> articles = new HashMap<>();
  private final IdentityHashMap<Element, String> names = new IdentityHashMap<>();
  private final Map<String, Integer> copies = new HashMap<>();
  private final int allProse;
  private final @Nullable Element best;
  private final double bestScore;
  private final int first;
  private final int last;

  Containers(List<Block> blocks, BlockText[] texts) {
    this.blocks = blocks;
    this.texts = texts;
    int prose = 0;
    for (int i = 0; i < texts.length; i++) {
      prose += count(i);
    }
    this.allProse = Math.max(1, prose);
    this.best = best();
    this.bestScore = best == null ? 1 : Math.max(1e-6, sum(best).score);
    this.first = edge(true);
    this.last = edge(false);
  }

  private int count(int at) {
    Block block = blocks.get(at);
    int prose = isProse(at) ? texts[at].words() : 0;
    add(alike.computeIfAbsent(name(block.element()), key -> new Sum()), at, prose);
    add(articles.computeIfAbsent(block.context().article(), key -> new Sum()), at, prose);
    copies.merge(block.text(), 1, Integer::sum);
    Element up = block.element();
    double share = goodProse(at) ? prose : 0;
    for (int level = 0; level < LEVELS + CLIMB && up != null; level++) {
      Sum sum = sums.computeIfAbsent(up, key -> new Sum());
      add(sum, at, prose);
      if (level > 0) {
        sum.score += share;
        share *= FADING;
      }
      up = up.parent();
    }
    return prose;
  }

  private void add(Sum sum, int at, int prose) {
    sum.words += texts[at].words();
    sum.prose += prose;
    sum.blocks++;
    sum.paragraphs += blocks.get(at).tag().equals("p") ? 1 : 0;
    sum.linked += blocks.get(at).linkDensity() * texts[at].words();
  }

  private boolean isProse(int at) {
    double links = blocks.get(at).linkDensity();
    boolean sentence = texts[at].words() >= 10 && texts[at].endsSentence() && links < 0.5;
    return sentence || (texts[at].words() >= 25 && links < 0.4);
  }

  private boolean goodProse(int at) {
    Block.Context context = blocks.get(at).context();
    boolean apart =
        context.in(Around.ASIDE)
            || context.in(Around.FOOTER)
            || context.in(Around.NAV)
            || context.in(Around.FORM)
            || context.in(Around.CAPTION);
    long bad =
        ClassWords.Group.COMMENT.bit()
            | ClassWords.Group.CONSENT.bit()
            | ClassWords.Group.FOOTER.bit();
    return !apart && (context.near() & bad) == 0;
  }

  private @Nullable Element best() {
    Element found = null;
    for (Block block : blocks) {
      Element up = block.element().parent();
      for (int level = 0; level < LEVELS && up != null; level++) {
        found = found == null || sum(up).score > sum(found).score ? up : found;
        up = up.parent();
      }
    }
    return found;
  }

  /** The first or last block of the best container. */
  private int edge(boolean first) {
    for (int i = 0; i < texts.length; i++) {
      int at = first ? i : texts.length - 1 - i;
      if (above(blocks.get(at).element()) >= 0) {
        return at;
      }
    }
    return 0;
  }

  private Sum sum(Element element) {
    return sums.getOrDefault(element, new Sum());
  }

  /** How many levels below the best container an element stands, -1 if elsewhere. */
  private int above(Element element) {
    Element up = element;
    for (int level = 0; level < LEVELS + CLIMB && up != null; level++) {
      if (up.equals(best)) {
        return level;
      }
      up = up.parent();
    }
    return -1;
  }

  /** Elements of one tag, class and parent's class are made by one template. */
  private String name(Element element) {
    return names.computeIfAbsent(element, Containers::nameOf);
  }

  private static String nameOf(Element element) {
    Element parent = element.parent();
    String own = element.normalName() + '.' + element.className();
    return parent == null ? own : parent.normalName() + '.' + parent.className() + '>' + own;
  }

  void describe(FeatureRow row, int at) {
    Block block = blocks.get(at);
    Element up = block.element();
    for (int level = 0; level < LEVELS; level++) {
      Sum sum = up == null ? new Sum() : sum(up);
      row.add(BlockFeatures.log(sum.words));
      row.add((double) sum.prose / allProse);
      row.add(sum.linked / Math.max(1, sum.words));
      row.add((double) sum.prose / Math.max(1, sum.words));
      row.add(BlockFeatures.log(sum.paragraphs));
      row.add(sum.score / bestScore);
      up = up == null ? null : up.parent();
    }
    Sum same = alike.getOrDefault(name(block.element()), new Sum());
    row.add((double) same.prose / allProse);
    row.add((double) same.words / Math.max(1, same.blocks));
    row.add(BlockFeatures.log(same.blocks));
    row.add(same.linked / Math.max(1, same.words));
    Sum article = articles.getOrDefault(block.context().article(), new Sum());
    row.add((double) article.prose / allProse);
    row.add(articles.size());
    row.add(block.context().article() == 0);
    row.add(above(block.element()));
    row.add((double) (at - first) / Math.max(1, last - first + 1));
    row.add(last - at);
    row.add(copies.getOrDefault(block.text(), 1));
    row.add(BlockFeatures.log(allProse));
  }
}
