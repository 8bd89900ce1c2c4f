package org.retold.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.retold.model.Article;
import org.retold.text.Words;

final class KinPartsTest {
  private static final int MANY = 1000;

  /** A chain, copies of one telling, and something between. */
  @ParameterizedTest
  @ValueSource(ints = {1, MANY, 7})
  void everyTellingIsInAPartThatCanBeSearchedAndPartsHangTogether(int copies) {
    List<List<Integer>> parts = parts(copy -> (copy - 1) / copies);

    TreeSet<Integer> seen = new TreeSet<>();
    int members = 0;
    for (List<Integer> part : parts) {
      assertThat(part.size()).isBetween(2, 301);
      seen.addAll(part);
      members += part.size();
    }
    assertThat(seen).hasSize(MANY);
    // Two parts share the telling at which they were cut, and no other.
    assertThat(members).isLessThan(MANY + parts.size());
  }

  private static List<List<Integer>> parts(IntUnaryOperator exemplar) {
    List<Telling> tellings = IntStream.range(0, MANY).mapToObj(KinPartsTest::telling).toList();
    List<Kin> kin = new ArrayList<>();
    for (int copy = 1; copy < MANY; copy++) {
      kin.add(kin(tellings.get(exemplar.applyAsInt(copy)), tellings.get(copy)));
    }
    return KinParts.of(IntStream.range(0, MANY).boxed().toList(), kin);
  }

  private static Telling telling(int index) {
    String id = "t" + index;
    Article article =
        new Article(
            id, id, "", "", null, List.of(), "en", null, id, List.of(), List.of(), Map.of());
    return new Telling(index, id, article, Words.of(id, article.kept()));
  }

  private static Kin kin(Telling one, Telling other) {
    return new Kin(one, other, List.of(), List.of(), 100, 100);
  }
}
