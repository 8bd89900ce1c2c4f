package org.retold.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Which end of a line was first. */
final class RootedTest {

  @Property
  void noLineRunsAgainstWhatIsSaidOfItsDirection(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int tellings) {
    SplittableRandom random = new SplittableRandom(seed);
    Tree tree = new Tree(tellings);
    for (int v = 1; v < tellings; v++) {
      tree.join(v, random.nextInt(v));
    }

    Rooted rooted = Rooted.at(tree, random.nextInt(tellings), evidence(random, tellings));

    for (int v = 0; v < tellings; v++) {
      boolean root = v == rooted.root();
      assertThat(rooted.parents()[v] < 0).isEqualTo(root);
      assertThat(rooted.forward()[v]).isGreaterThanOrEqualTo(root ? 0 : .5 - 1e-6);
    }
  }

  private static Direction evidence(SplittableRandom random, int tellings) {
    double[] age = random.doubles(tellings, -6, 6).toArray();
    return new Direction() {
      @Override
      public double logit(int from, int to) {
        return age[to] - age[from];
      }

      @Override
      public double prior(Tree tree, int node) {
        return 0;
      }
    };
  }
}
