package org.retold.ingest;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Judges which blocks of a page are the article: a trained model over what can be measured of each
 * block, then what a model of single blocks cannot see.
 */
final class BlockJudge {
  private static final BoostedTrees MODEL = BoostedTrees.load("blocks.tsv");

  private final List<Block> blocks;
  private final BlockFeatures features;

  BlockJudge(List<Block> blocks, PageFacts facts) {
    this.blocks = blocks;
    this.features = new BlockFeatures(blocks, facts);
  }

  /** Which blocks are the article. */
  boolean[] kept() {
    boolean[] kept = new boolean[blocks.size()];
    Set<String> seen = new HashSet<>();
    for (int i : likely()) {
      boolean again = isLong(i) && !seen.add(blocks.get(i).text());
      kept[i] = !again && !features.text(i).isTitle() && !isCall(blocks.get(i));
    }
    new Apart(blocks, features).takeOut(kept);
    new Siblings(blocks).settle(kept);
    endAtComments(kept);
    return kept;
  }

  /** Readers' words are below their heading, once most of the article is told. */
  private void endAtComments(boolean[] kept) {
    int all = words(kept, 0);
    for (int at = 0; at < kept.length; at++) {
      if (blocks.get(at).isHeading() && features.text(at).isOfReaders()) {
        if (2 * words(kept, at) < all) {
          Arrays.fill(kept, at, kept.length, false);
        }
        return;
      }
    }
  }

  private int words(boolean[] kept, int from) {
    return IntStream.range(from, kept.length).map(i -> kept[i] ? blocks.get(i).words() : 0).sum();
  }

  private int[] likely() {
    int[] asked =
        IntStream.range(0, blocks.size()).filter(i -> !blocks.get(i).isPlainLink()).toArray();
    boolean[] likely = MODEL.likely(Arrays.stream(asked).mapToObj(features::row).toList());
    return IntStream.range(0, asked.length).filter(i -> likely[i]).map(i -> asked[i]).toArray();
  }

  private static boolean isCall(Block block) {
    return Furniture.shared().call(block.text(), block.words()) != null;
  }

  long key(int block) {
    return features.text(block).key();
  }

  /** Pages show a paragraph twice, as a teaser or for print; a short line may recur by right. */
  private boolean isLong(int at) {
    return features.text(at).words() >= 8;
  }
}
