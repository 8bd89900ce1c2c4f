package org.retold.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.retold.model.Derivation;
import org.retold.model.Derivation.Alternative;
import org.retold.model.Stemma;

/** What the text cannot settle is shown as alternatives, never as a guess. */
final class TiesTest {
  private static final String BRIDGE =
      "The council opened the new bridge over the Arle on Friday morning, nine months late. It cost"
          + " forty million crowns, twice what was planned, and carries two lanes and a path for"
          + " cyclists. Lorries may not use it before June, when the second ramp is finished. The old"
          + " bridge will be taken down in the autumn, the council said.";

  private static final String MONDAY = "2024-03-04T09:00";

  @Test
  void twoEqualTextsOfOneMinuteDoNotSayWhoWasFirst() {
    Stemma stemma =
        new Tellings()
            .with("one", BRIDGE, MONDAY, "en")
            .with("two", BRIDGE, MONDAY, "en")
            .aligned()
            .stemma();

    assertThat(stemma.derivations()).hasSize(1);
    assertThat(stemma.derivations().get(0).kind()).isEqualTo(Derivation.Kind.COPY);
    assertThat(stemma.derivations().get(0).directionConfidence()).isBetween(.45, .55);
  }

  @Test
  void aPairInWhichEachReadsOnceOtherwiseDoesNotSayWhoWasFirst() {
    Stemma stemma =
        new Tellings()
            .with("one", BRIDGE.replace("morning", "evening"))
            .with("two", BRIDGE.replace("autumn", "winter"))
            .aligned()
            .stemma();

    assertThat(stemma.derivations()).hasSize(1);
    assertThat(stemma.derivations().get(0).directionConfidence()).isBetween(.45, .55);
  }

  @Test
  void aCopyOfOneOfTwoEqualTextsHasBothForExemplars() {
    Stemma stemma =
        new Tellings()
            .with("copy", BRIDGE.replace("nine", "seven").replace("two lanes", "four lanes"))
            .with("one", BRIDGE)
            .with("two", BRIDGE)
            .aligned()
            .stemma();

    assertThat(exemplars(stemma, "copy", "one", "two")).contains("one", "two");
    assertNoLineIsSurerThan(stemma, .7);
  }

  @Test
  void aLaterCopyOfOneOfTwoEqualTextsOfOneMinuteHasBothForExemplars() {
    Stemma stemma =
        new Tellings()
            .with("one", BRIDGE, MONDAY, "en")
            .with("two", BRIDGE, MONDAY, "en")
            .with("copy", BRIDGE.replace("nine", "seven"), "2024-03-05T09:00", "en")
            .aligned()
            .stemma();

    Derivation line = stemma.exemplars(stemma.siglum("copy")).get(0);
    assertThat(exemplars(stemma, "copy", "one", "two")).contains("one", "two");
    assertThat(line.confidence()).isBetween(.4, .6);
    assertThat(line.directionConfidence()).isGreaterThan(.9);
  }

  @Test
  void ofFourEqualTextsNoneIsSurelyTheExemplarOfAnother() {
    Tellings tellings = new Tellings();
    List.of("one", "two", "three", "four").forEach(id -> tellings.with(id, BRIDGE));

    Stemma stemma = tellings.aligned().stemma();

    assertThat(stemma.derivations()).hasSize(3);
    assertNoLineIsSurerThan(stemma, .55);
    assertThat(stemma.derivations()).allMatch(line -> line.alternatives().size() >= 2);
  }

  @Test
  void equalTextsOfWhichALaterOneIsLongerAreAllJoinedByText() {
    Stemma stemma =
        new Tellings()
            .with("one", BRIDGE, MONDAY, "en")
            .with("two", BRIDGE, MONDAY, "en")
            .with("three", BRIDGE, "2024-03-04T18:00", "en")
            .with(
                "more", BRIDGE + " A ferry ran in its place for a year.", "2024-03-05T09:00", "en")
            .aligned()
            .stemma();

    assertThat(stemma.derivations()).hasSize(3);
    assertThat(stemma.derivations())
        .allMatch(line -> line.evidence().stream().anyMatch(e -> e.kind().equals("shared_text")));
  }

  @Test
  void ofEqualTextsOfOneDayWithoutHoursNoneIsSurelyFirst() {
    Stemma stemma =
        new Tellings()
            .with("one", BRIDGE, "2024-03-04T12:00", "en")
            .with("two", BRIDGE, "2024-03-04T12:00", "en")
            .with("three", BRIDGE, "2024-03-04T12:00", "en")
            .aligned()
            .stemma();

    assertNoLineIsSurerThan(stemma, .7);
    assertThat(stemma.derivations())
        .allSatisfy(line -> assertThat(line.directionConfidence()).isLessThan(.7));
  }

  @Test
  void aTextWithReadingsOfTwoThatAreNotFirstIsNotGivenToOneForSure() {
    Stemma stemma =
        new Tellings()
            .with("left", BRIDGE.replace("morning", "evening"))
            .with("middle", BRIDGE)
            .with("right", BRIDGE.replace("autumn", "winter"))
            .aligned()
            .stemma();

    assertThat(stemma.derivations()).hasSize(2);
    assertThat(stemma.derivations())
        .allSatisfy(line -> assertThat(line.directionConfidence()).isLessThan(.9));
  }

  @Test
  void tiesDoNotDependOnNames() {
    List<Double> lines = confidences("a", "b", "c");
    List<Double> renamed = confidences("c", "a", "b");

    assertThat(renamed).hasSameSizeAs(lines);
    for (int i = 0; i < lines.size(); i++) {
      assertThat(renamed.get(i)).isCloseTo(lines.get(i), within(.1));
    }
  }

  private static List<Double> confidences(String one, String two, String copy) {
    Stemma stemma =
        new Tellings()
            .with(one, BRIDGE)
            .with(two, BRIDGE)
            .with(copy, BRIDGE.replace("nine", "seven"))
            .aligned()
            .stemma();
    return stemma.derivations().stream().map(Derivation::confidence).sorted().toList();
  }

  private static void assertNoLineIsSurerThan(Stemma stemma, double most) {
    assertThat(stemma.derivations())
        .allSatisfy(
            line ->
                assertThat(line.confidence() * line.directionConfidence())
                    .as(line.toString())
                    .isLessThan(most));
  }

  /** Articles that a line, in either direction, or an alternative joins to one. */
  private static Set<String> exemplars(Stemma stemma, String copy, String... among) {
    String siglum = stemma.siglum(copy);
    Set<String> found = new TreeSet<>();
    for (Derivation line : stemma.derivations()) {
      if (line.to().equals(siglum)) {
        found.add(line.from());
        line.alternatives().stream().map(Alternative::from).forEach(found::add);
      } else if (line.from().equals(siglum)) {
        found.add(line.to());
      } else if (line.alternatives().stream().anyMatch(a -> a.from().equals(siglum))) {
        found.add(line.to());
      }
    }
    Set<String> articles = new TreeSet<>();
    for (String article : among) {
      if (found.contains(stemma.siglum(article))) {
        articles.add(article);
      }
    }
    return articles;
  }
}
