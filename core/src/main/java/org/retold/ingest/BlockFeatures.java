package org.retold.ingest;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.retold.ingest.Block.Around;
import org.retold.ingest.Block.Context;

/**
 * What can be measured of each block of a page: its words, its links, what it and the elements
 * around it are called, what stands beside it, how much text lives where it lives.
 *
 * <p>The order of the columns is part of the trained model: a change here asks for a new training,
 * see docs/method/ingest.md#model.
 */
final class BlockFeatures {
  private static final List<String> TAGS =
      List.of(
          "p",
          "div",
          "li",
          "td",
          "h1",
          "h2",
          "h3",
          "h4",
          "blockquote",
          "figcaption",
          "section",
          "article",
          "span",
          "pre",
          "dd");

  /** A bit for each tag, in their order. */
  private static final Map<String, Long> TAG_BITS =
      IntStream.range(0, TAGS.size()).boxed().collect(Collectors.toMap(TAGS::get, at -> 1L << at));

  private static final int AROUNDS = Around.values().length;

  private static final int GROUPS = ClassWords.Group.values().length;

  /** Logarithms of small numbers; a page asks for tens of thousands of them. */
  private static final double[] LOGS = logs();

  private final List<Block> blocks;
  private final BlockText[] texts;
  private final Containers containers;
  private final int wordsClaimed;
  private final int headline;
  private final int[] wordsBefore;

  BlockFeatures(List<Block> blocks, PageFacts facts) {
    this.blocks = blocks;
    this.wordsClaimed = Wording.words(facts.body());
    BodyClaim claim = new BodyClaim(facts);
    this.texts = new BlockText[blocks.size()];
    this.wordsBefore = new int[blocks.size() + 1];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = BlockText.of(blocks.get(i), claim);
      wordsBefore[i + 1] = wordsBefore[i] + texts[i].words();
    }
    this.containers = new Containers(blocks, texts);
    this.headline = headline();
  }

  int size() {
    return texts.length;
  }

  BlockText text(int block) {
    return texts[block];
  }

  /** All columns of one block. */
  FeatureRow row(int block) {
    FeatureRow row = new FeatureRow();
    own(row, block);
    names(row, blocks.get(block));
    place(row, block);
    containers.describe(row, block);
    neighbour(row, block, block - 2);
    neighbour(row, block, block - 1);
    neighbour(row, block, block + 1);
    neighbour(row, block, block + 2);
    opened(row, block);
    return row;
  }

  private void own(FeatureRow row, int at) {
    Block block = blocks.get(at);
    BlockText text = texts[at];
    row.add(log(text.words()));
    row.add(block.linkDensity());
    row.add(block.links());
    row.add((double) text.commas() / Math.max(1, text.words()));
    row.add(text.commas());
    row.add(text.sentences());
    row.add(text.endsSentence());
    row.add(text.cutOff());
    row.add(text.startsUpper());
    row.add(text.digits());
    row.add(text.capitals());
    row.add((double) block.text().length() / Math.max(1, text.words()));
    row.add(text.furniture());
    row.add(text.relativeTime());
    row.add(text.date());
    row.add(text.claim());
    row.add(text.isTitle());
    row.add(text.inDescription());
    row.add(text.furnitureReason());
    row.add(block.text().startsWith("©") || block.text().regionMatches(true, 0, "(c)", 0, 3));
    row.add(block.text().indexOf('@') >= 0);
    row.add(block.text().indexOf('|') >= 0);
    row.add(block.text().endsWith(":"));
  }

  private static void names(FeatureRow row, Block block) {
    Context context = block.context();
    long tag = TAG_BITS.getOrDefault(block.tag(), 0L);
    for (int known = 0; known < TAGS.size(); known++) {
      row.addBit(tag, known);
    }
    for (int around = 0; around < AROUNDS; around++) {
      row.addBit(context.tags(), around);
    }
    for (int group = 0; group < GROUPS; group++) {
      row.addBit(context.own(), group);
      row.addBit(context.near(), group);
      row.addBit(context.all(), group);
    }
  }

  private void place(FeatureRow row, int at) {
    int all = Math.max(1, wordsBefore[texts.length]);
    row.add(blocks.get(at).context().depth());
    row.add((double) at / texts.length);
    row.add((double) wordsBefore[at] / all);
    row.add(log(all));
    row.add(headline < 0 ? -200 : Math.max(-100, Math.min(100, at - headline)));
    row.add(
        headline < 0
            ? -9000
            : Math.max(-3000, Math.min(3000, wordsBefore[at] - wordsBefore[headline])));
    row.add(log(wordsClaimed));
  }

  private void neighbour(FeatureRow row, int block, int other) {
    boolean there = other >= 0 && other < texts.length;
    row.add(there ? log(texts[other].words()) : -1);
    row.add(there ? blocks.get(other).linkDensity() : -1);
    row.add(there && blocks.get(other).tag().equals("p"));
    row.add(there && blocks.get(other).isHeading());
    row.add(there && texts[other].endsSentence());
    row.add(there ? texts[other].furniture() : -1);
    row.add(there ? texts[other].claim() : -1);
    row.add(there && parent(block).equals(parent(other)));
  }

  private org.jsoup.nodes.Element parent(int block) {
    org.jsoup.nodes.Element parent = blocks.get(block).element().parent();
    return parent == null ? blocks.get(block).element() : parent;
  }

  /** What the last heading above said, and how far above it stands. */
  private void opened(FeatureRow row, int block) {
    int at = block - 1;
    while (at >= 0 && block - at < 12 && !blocks.get(at).isHeading() && texts[at].furniture() < 2) {
      at--;
    }
    boolean there = at >= 0 && block - at < 12;
    row.add(there ? block - at : 99);
    row.add(there ? texts[at].furniture() : -1);
    row.add(there ? texts[at].furnitureReason() : -1);
    row.add(there ? log(texts[at].words()) : -1);
    row.add(there && texts[at].isTitle());
  }

  /** The last heading that is the title; there may be one in the page's head as well. */
  private int headline() {
    int found = -1;
    for (int i = 0; i < texts.length; i++) {
      if (texts[i].isTitle() && (found < 0 || blocks.get(i).tag().equals("h1"))) {
        found = i;
        if (blocks.get(i).tag().equals("h1")) {
          return found;
        }
      }
    }
    return found;
  }

  static double log(int value) {
    return value >= 0 && value < LOGS.length ? LOGS[value] : Math.log1p(value);
  }

  private static double[] logs() {
    double[] logs = new double[4096];
    for (int value = 0; value < logs.length; value++) {
      logs[value] = Math.log1p(value);
    }
    return logs;
  }
}
