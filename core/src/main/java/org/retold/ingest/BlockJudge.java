package org.retold.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Judges which blocks of a page are the article: a trained model over what can be measured of each
 * block, then what a model of single blocks cannot see.
 */
final class BlockJudge {
  /** Chosen on the tuning pages, see docs/method/ingest.md#model. */
  static final double ENOUGH = 0.5;

  private static final BoostedTrees MODEL = BoostedTrees.load("blocks.tsv");

  private final List<Block> blocks;
  private final BlockFeatures features;

  BlockJudge(List<Block> blocks, PageFacts facts) {
    this.blocks = blocks;
    this.features = new BlockFeatures(blocks, facts);
  }

  /** How probably each block is of the article. */
  double[] scores() {
    double[] scores = new double[blocks.size()];
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < scores.length; i++) {
      double probability = blocks.get(i).isPlainLink() ? 0 : MODEL.probability(features.row(i));
      boolean again = probability >= ENOUGH && isLong(i) && !seen.add(blocks.get(i).text());
      scores[i] = again || features.text(i).isTitle() ? 0 : probability;
    }
    return scores;
  }

  /** Pages show a paragraph twice, as a teaser or for print; a short line may recur by right. */
  private boolean isLong(int at) {
    return features.text(at).words() >= 8;
  }
}
