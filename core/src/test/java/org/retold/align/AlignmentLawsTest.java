package org.retold.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.retold.model.Article;
import org.retold.model.Change;
import org.retold.model.PassagePair;
import org.retold.model.Relation;
import org.retold.model.Span;

/** What holds of every alignment, whatever was done to the copy. */
final class AlignmentLawsTest {
  private static final List<String> NEWS =
      List.of(
          "The council of Ostervik voted on 14 March to sell the old cable works to a builder.",
          "Residents had collected 2,300 signatures against the sale of the works in only a week.",
          "The builder, Lindqvist Homes, promised to keep the chimney and to plant eighty trees.",
          "A court will decide in autumn whether the council had the right to vote in secret.",
          "The mayor called the decision painful but said that the roof would not last a winter.");

  @Property(tries = 60)
  void everySpanLiesInItsTextAndChangesLieInTheirPassage(@ForAll("copies") List<String> words) {
    Article exemplar = PassageAlignerTest.article("a", String.join(" ", NEWS));
    Article copy = PassageAlignerTest.article("b", String.join(" ", words));

    for (PassagePair pair : PassageAlignerTest.align(exemplar, copy).pairs()) {
      for (Change change : pair.changes()) {
        assertThat(holds(pair.a().span(), change.a())).isTrue();
        assertThat(holds(pair.b().span(), change.b())).isTrue();
      }
    }
  }

  @Property(tries = 60)
  void verbatimMeansEqualApartFromWhiteSpace(@ForAll("copies") List<String> words) {
    Article exemplar = PassageAlignerTest.article("a", String.join(" ", NEWS));
    Article copy = PassageAlignerTest.article("b", String.join(" ", words));

    for (PassagePair pair : PassageAlignerTest.align(exemplar, copy).pairs()) {
      if (!isCopied(pair)) {
        continue;
      }
      Article left = pair.a().article().equals("a") ? exemplar : copy;
      Article right = pair.b().article().equals("a") ? exemplar : copy;
      boolean equal =
          ChangeFinder.bare(left.words(pair.a())).equals(ChangeFinder.bare(right.words(pair.b())));
      assertThat(equal).isEqualTo(pair.relation() == Relation.VERBATIM);
    }
  }

  @Property(tries = 60)
  void whichTextComesFirstChangesNothingButTheSides(@ForAll("copies") List<String> words) {
    String one = String.join(" ", NEWS);
    String other = String.join(" ", words);

    List<PassagePair> straight =
        PassageAlignerTest.align(
                PassageAlignerTest.article("a", one), PassageAlignerTest.article("b", other))
            .pairs();
    List<PassagePair> swapped =
        PassageAlignerTest.align(
                PassageAlignerTest.article("a", other), PassageAlignerTest.article("b", one))
            .pairs();

    assertThat(seen(straight, "a")).isEqualTo(seen(swapped, "b"));
  }

  /** The pairs as sets of spans, those of the named article first. */
  private static Set<List<Span>> seen(List<PassagePair> pairs, String first) {
    return pairs.stream()
        .filter(AlignmentLawsTest::isCopied)
        .map(
            pair ->
                pair.a().article().equals(first)
                    ? List.of(pair.a().span(), pair.b().span())
                    : List.of(pair.b().span(), pair.a().span()))
        .collect(Collectors.toSet());
  }

  private static boolean isCopied(PassagePair pair) {
    return pair.relation() == Relation.VERBATIM || pair.relation() == Relation.NEAR_VERBATIM;
  }

  private static boolean holds(Span outer, Span inner) {
    return outer.start() <= inner.start() && inner.end() <= outer.end();
  }

  /** Sentences of the news, some left out, moved, or with words lost, added and exchanged. */
  @Provide
  Arbitrary<List<String>> copies() {
    return Arbitraries.randomValue(
        random -> {
          List<String> sentences = new java.util.ArrayList<>(NEWS);
          java.util.Collections.shuffle(sentences, random);
          List<String> words = new java.util.ArrayList<>();
          for (String sentence : sentences.subList(0, 1 + random.nextInt(NEWS.size()))) {
            for (String word : sentence.split(" ", -1)) {
              switch (random.nextInt(24)) {
                case 0 -> {}
                case 1 -> words.add("yesterday");
                case 2 -> words.addAll(List.of("quite", word));
                case 3 -> words.add(word + ",");
                default -> words.add(word);
              }
            }
          }
          return words;
        });
  }
}
