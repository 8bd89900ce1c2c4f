package org.retold.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What all trees together say of one line. */
class SourceTreeTest {

  @Test
  void aLineWeighsItsShareInAllTrees() {
    // Two texts: 0 from 1, 1 from 0, or neither a copy, with weights 3, 1 and 1.
    double[][] scores = {{0, Math.log(3)}, {0, 0}};

    SourceTree tree = SourceTree.of(scores, new double[] {0, 0});

    assertThat(tree.line(0, 1)).isCloseTo(.6, within(1e-9));
    assertThat(tree.line(1, 0)).isCloseTo(.2, within(1e-9));
    assertThat(tree.best()).containsExactly(-1, 0);
  }

  @Test
  void textsThatCannotBeDerivedAreOrigins() {
    double never = Double.NEGATIVE_INFINITY;
    double[][] scores = {{never, never}, {never, never}};

    SourceTree tree = SourceTree.of(scores, new double[] {-2, -3});

    assertThat(tree.best()).containsExactly(-1, -1);
  }

  @Test
  void twoEqualTextsOfOneStoryAreJoinedThoughNeitherIsLikelierTheFirst() {
    SourceTree tree = SourceTree.of(new double[2][2], new double[] {-20, -20});

    assertThat(tree.joined()).containsExactlyInAnyOrder(-1, 0);
  }

  @Property(tries = 50)
  void everyTextHasOneExemplarOrNone(@ForAll @IntRange(min = 2, max = 9) int n, @ForAll long seed) {
    java.util.SplittableRandom random = new java.util.SplittableRandom(seed);
    double[][] scores = new double[n][n];
    double[] roots = new double[n];
    for (int i = 0; i < n; i++) {
      roots[i] = random.nextDouble(-5, 5);
      for (int j = 0; j < n; j++) {
        scores[i][j] = random.nextDouble(-9, 9);
      }
    }

    SourceTree tree = SourceTree.of(scores, roots);

    int[] best = tree.best();
    for (int copy = 0; copy < n; copy++) {
      double all = 0;
      for (int exemplar = 0; exemplar < n; exemplar++) {
        all += tree.line(exemplar, copy);
      }
      assertThat(all).isLessThanOrEqualTo(1 + 1e-6);
      int steps = 0;
      for (int at = copy; at >= 0 && steps <= n; at = best[at]) {
        steps++;
      }
      assertThat(steps).isLessThanOrEqualTo(n);
    }
  }
}
