package org.retold.ingest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.retold.ingest.Block.Around;

/** How much running text lives in the elements above a block, and in those that are named alike. */
final class Containers {
  private static final int LEVELS = 4;

  /** Of a block's words, each element above is given less. */
  private static final double FADING = 0.75;

  private static final int CLIMB = 5;

  private static class Sum {
    int words;
    int prose;
    int blocks;
    int paragraphs;
    double linked;
    double score;

    void add(Weighed block) {
      words += block.words;
      prose += block.prose;
      blocks++;
      paragraphs += block.paragraphs;
      linked += block.linked;
    }
  }

  /** What one block gives to all sums that it is part of. */
  private record Weighed(int words, int prose, int paragraphs, double linked) {
    Weighed(Block block, int words, int prose) {
      this(words, prose, block.tag().equals("p") ? 1 : 0, block.linkDensity() * words);
    }
  }

  /** What lives in one element; knows those above it, as far as anybody asked. */
  private final class Held extends Sum {
    private final TreePlace place;
    private @Nullable Held above;

    Held(TreePlace place) {
      this.place = place;
    }

    @Nullable Held above() {
      TreePlace parent = place.above();
      if (above == null && parent != null) {
        above = held(parent);
      }
      return above;
    }
  }

  /** What makes elements alike: tag and class, and those of the parent. */
  private record Name(String tag, String called, String parentTag, String parentCalled) {}

  private static final Sum NONE = new Sum();

  private final List<Block> blocks;
  private final BlockText[] texts;

  /** By the number of the element's place. */
  private final @Nullable Held[] sums;

  /** Those of the blocks' own elements. */
  private final Held[] own;

  private final Map<Name, Sum> alike = new HashMap<>();

  private @Nullable Name lastName;
  private Sum lastAlike = NONE;

  /** Those of the blocks, by their elements' names. */
  private final Sum[] likes;

  /** Those of the article elements, by number. */
  private final Sum[] articles;

  private final Map<String, Integer> copies = new HashMap<>();
  private final int articleCount;
  private final int allProse;
  private final @Nullable Held best;
  private final double bestScore;
  private final int first;
  private final int last;

  Containers(List<Block> blocks, BlockText[] texts) {
    this.blocks = blocks;
    this.texts = texts;
    this.sums =
        new Held[1 + blocks.stream().mapToInt(block -> block.place().number()).max().orElse(0)];
    this.own = new Held[texts.length];
    this.likes = new Sum[texts.length];
    this.articles =
        new Sum[1 + blocks.stream().mapToInt(block -> block.context().article()).max().orElse(0)];
    int prose = 0;
    for (int i = 0; i < texts.length; i++) {
      prose += count(i);
    }
    this.articleCount = (int) Arrays.stream(articles).filter(Objects::nonNull).count();
    this.allProse = Math.max(1, prose);
    this.best = best();
    this.bestScore = best == null ? 1 : Math.max(1e-6, best.score);
    this.first = edge(true);
    this.last = edge(false);
  }

  private int count(int at) {
    Block block = blocks.get(at);
    int prose = isProse(at) ? texts[at].words() : 0;
    Weighed weighed = new Weighed(block, texts[at].words(), prose);
    own[at] = held(block.place());
    likes[at] = alike(name(block.element()));
    likes[at].add(weighed);
    int article = block.context().article();
    articles[article] = articles[article] == null ? new Sum() : articles[article];
    articles[article].add(weighed);
    copies.merge(block.text(), 1, Integer::sum);
    climb(own[at], weighed, goodProse(at) ? prose : 0);
    return prose;
  }

  private static void climb(Held from, Weighed block, double share) {
    Held up = from;
    double fading = 0;
    boolean text = block.prose > 0 || block.paragraphs > 0;
    for (int level = 0; level < LEVELS + CLIMB && up != null; level++) {
      up.words += block.words;
      up.linked += block.linked;
      // Most blocks are menus, and leave the rest as it is.
      if (text) {
        up.prose += block.prose;
        up.paragraphs += block.paragraphs;
        up.score += fading;
        fading = level == 0 ? share : fading * FADING;
      }
      up = up.above();
    }
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

  private @Nullable Held best() {
    Held found = null;
    for (Held block : own) {
      Held up = block.above();
      for (int level = 0; level < LEVELS && up != null; level++) {
        found = found == null || up.score > found.score ? up : found;
        up = up.above();
      }
    }
    return found;
  }

  /** The first or last block of the best container. */
  private int edge(boolean first) {
    for (int i = 0; i < texts.length; i++) {
      int at = first ? i : texts.length - 1 - i;
      if (levelsAbove(at) >= 0) {
        return at;
      }
    }
    return 0;
  }

  private Held held(TreePlace place) {
    Held held = sums[place.number()];
    if (held == null) {
      held = new Held(place);
      sums[place.number()] = held;
    }
    return held;
  }

  /** What stands side by side is often called alike, and not looked up again. */
  private Sum alike(Name name) {
    if (!name.equals(lastName)) {
      lastName = name;
      lastAlike = alike.computeIfAbsent(name, any -> new Sum());
    }
    return lastAlike;
  }

  /** How many levels below the best container a block stands, -1 if elsewhere. */
  private int levelsAbove(int at) {
    Held up = own[at];
    for (int level = 0; level < LEVELS + CLIMB && up != null; level++) {
      if (up == best) {
        return level;
      }
      up = up.above();
    }
    return -1;
  }

  /** Elements of one tag, class and parent's class are made by one template. */
  private static Name name(Element element) {
    Element parent = element.parent();
    return new Name(
        element.normalName(),
        called(element),
        parent == null ? "" : parent.normalName(),
        parent == null ? "" : called(parent));
  }

  private static String called(Element element) {
    return element.attributesSize() == 0 ? "" : element.attributes().get("class").trim();
  }

  void describe(FeatureRow row, int at) {
    Block block = blocks.get(at);
    Held up = own[at];
    for (int level = 0; level < LEVELS; level++) {
      Sum sum = up == null ? NONE : up;
      row.add(BlockFeatures.log(sum.words));
      row.add((double) sum.prose / allProse);
      row.add(sum.linked / Math.max(1, sum.words));
      row.add((double) sum.prose / Math.max(1, sum.words));
      row.add(BlockFeatures.log(sum.paragraphs));
      row.add(sum.score / bestScore);
      up = up == null ? null : up.above();
    }
    Sum same = likes[at];
    row.add((double) same.prose / allProse);
    row.add((double) same.words / Math.max(1, same.blocks));
    row.add(BlockFeatures.log(same.blocks));
    row.add(same.linked / Math.max(1, same.words));
    Sum article = articles[block.context().article()];
    row.add((double) article.prose / allProse);
    row.add(articleCount);
    row.add(block.context().article() == 0);
    row.add(levelsAbove(at));
    row.add((double) (at - first) / Math.max(1, last - first + 1));
    row.add(last - at);
    row.add(copies.getOrDefault(block.text(), 1));
    row.add(BlockFeatures.log(allProse));
  }
}
