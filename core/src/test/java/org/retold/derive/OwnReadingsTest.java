package org.retold.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Readings that one copyist has alone. */
final class OwnReadingsTest {
  private static final int TELLINGS = 9;

  @Property
  void aTreeCostsNoLessWhenReadingsOfOneTellingShareTheirPlaceAndTheSameIfNoneIsInferred(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int alone) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] readings = new int[TELLINGS];
    Arrays.setAll(readings, t -> t < alone ? 2 + t : t < alone + 2 ? 0 : 1);
    Places.Place place = new Places.Place(readings, equallyFar(2 + alone), 1);
    Tree tree = tree(random, random.nextBoolean());

    List<Places.Place> joined = OwnReadings.joined(place);

    assertThat(joined).hasSize(1);
    assertThat(joined.get(0).states()).isEqualTo(3);
    double before = cost(tree, List.of(place));
    assertThat(cost(tree, joined)).isGreaterThanOrEqualTo(before - 1e-4);
    if (tree.hidden() == 0) {
      assertThat(cost(tree, joined)).isCloseTo(before, within(1e-4));
    }
  }

  private static double cost(Tree tree, List<Places.Place> places) {
    return new TreeSearch(new Places(TELLINGS, places), 0, 1).cost(tree);
  }

  private static float[][] equallyFar(int states) {
    float[][] costs = new float[states][states];
    for (int one = 0; one < states; one++) {
      Arrays.fill(costs[one], 1);
      costs[one][one] = 0;
    }
    return costs;
  }

  /** Some tellings hang on others, some on inferred witnesses. */
  private static Tree tree(SplittableRandom random, boolean inferred) {
    Tree tree = new Tree(TELLINGS);
    for (int v = 1; v < TELLINGS; v++) {
      int other = random.nextInt(v);
      int neighbour = tree.degree(other) == 0 ? -1 : tree.neighbours(other).getInt(0);
      boolean between = inferred && neighbour >= 0 && random.nextBoolean();
      tree.join(between ? tree.divide(other, neighbour) : other, v);
    }
    return tree;
  }
}
