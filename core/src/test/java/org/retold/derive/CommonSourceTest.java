package org.retold.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.retold.model.Derivation;
import org.retold.model.Relation;
import org.retold.model.Stemma;
import org.retold.model.Witness;

/** What shows that two tellings had a third before them that nobody holds. */
final class CommonSourceTest {
  private static final int SENTENCES = 26;
  private static final String MORNING = "2024-03-04T09:00";
  private static final String EVENING = "2024-03-04T19:00";

  @Test
  void whatEachLeavesOutByTurnsShowsASourceThatNobodyHas() {
    Stemma stemma =
        told(
            List.of(0, 1, 5, 10, 11, 15, 20),
            List.of(0, 2, 3, 4, 5, 7, 8, 9, 10, 12, 13, 15, 17, 18, 20, 22, 23));

    assertThat(stemma.witnesses()).filteredOn(Witness::isInferred).hasSize(1);
    assertThat(stemma.derivations())
        .hasSize(2)
        .allMatch(line -> line.from().equals("α"))
        .allMatch(line -> line.evidence().stream().anyMatch(e -> e.kind().equals("own_matter")));
    assertThat(stemma.exemplars(stemma.siglum("zeitung")))
        .flatExtracting(Derivation::alternatives)
        .extracting(Derivation.Alternative::from)
        .containsExactly(stemma.siglum("gazette"));
  }

  @Test
  void aTranslationThatOnlyLeavesOutNeedsNoLostSource() {
    Stemma stemma = told(range(0, 14), List.of(0, 1, 3, 4, 5, 8, 9, 10, 12));

    assertThat(stemma.witnesses()).noneMatch(Witness::isInferred);
    assertThat(stemma.derivations()).extracting(Derivation::from).containsExactly("A");
  }

  @Test
  void ownMatterMakesALineLessSure() {
    double whole = told(range(0, 14), range(0, 10)).derivations().get(0).confidence();
    double own = told(range(0, 10), range(0, 14)).derivations().get(0).confidence();

    assertThat(own).isLessThan(whole);
  }

  @Test
  void whoNamesItsExemplarHasIt() {
    Tellings tellings = new Tellings();
    List<Integer> one = List.of(0, 1, 3, 5, 6, 8, 10, 11, 13);
    List<Integer> other = List.of(0, 2, 3, 4, 6, 7, 9, 10, 12, 13);
    tellings.with("north-gazette", text("Saw", one), MORNING, "en");
    tellings.with("zeitung", text("Sah", other) + " So die North Gazette.", EVENING, "de");
    says(tellings, "north-gazette", one, other);

    assertThat(tellings.stemma().witnesses()).noneMatch(Witness::isInferred);
  }

  private static Stemma told(List<Integer> one, List<Integer> other) {
    Tellings tellings = new Tellings();
    tellings.with("gazette", text("Saw", one), MORNING, "en");
    tellings.with("zeitung", text("Sah", other), EVENING, "de");
    says(tellings, "gazette", one, other);
    return tellings.stemma();
  }

  private static void says(
      Tellings tellings, String english, List<Integer> one, List<Integer> other) {
    for (int i = 0; i < SENTENCES; i++) {
      if (one.contains(i) && other.contains(i)) {
        tellings.says(
            english, sentence("Saw", i), "zeitung", sentence("Sah", i), Relation.TRANSLATION);
      }
    }
  }

  private static List<Integer> range(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }

  private static String text(String verb, List<Integer> sentences) {
    List<String> text = new ArrayList<>();
    sentences.forEach(i -> text.add(sentence(verb, i)));
    return String.join(" ", text);
  }

  private static String sentence(String verb, int number) {
    return verb + " the keeper of lamp " + (char) ('a' + number) + " at its post once more.";
  }
}
