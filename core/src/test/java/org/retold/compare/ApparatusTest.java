package org.retold.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.retold.model.Article;
import org.retold.model.Span;
import org.retold.model.Stemma;
import org.retold.model.Witness;

final class ApparatusTest {
  private static final int TELLINGS = 5;

  /** Whatever the order in which differences are met, the places are the same. */
  @Property(tries = 100)
  void placesDoNotDependOnTheOrderOfWhatWasSeen(
      @ForAll @Size(max = 12) List<@IntRange(max = 24) Integer> links, @ForAll long seed) {
    List<Telling> tellings = tellings();
    List<Integer> shuffled = new ArrayList<>(links);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(places(tellings, shuffled)).isEqualTo(places(tellings, links));
  }

  private static List<VariantPlace> places(List<Telling> tellings, List<Integer> links) {
    Apparatus apparatus = new Apparatus();
    for (int link : links) {
      Reading one = reading(tellings, link / TELLINGS);
      Reading other = reading(tellings, link % TELLINGS);
      if (one.value().equals(other.value())) {
        apparatus.agree(one, other);
      } else {
        apparatus.differ(one, other, .5);
      }
    }
    return apparatus.places();
  }

  private static Reading reading(List<Telling> tellings, int at) {
    return new Reading(tellings.get(at), new Span(0, 2), at % 2 == 0 ? "31" : "13", "x");
  }

  private static List<Telling> tellings() {
    List<Article> articles = new ArrayList<>();
    List<Witness> witnesses = new ArrayList<>();
    for (int i = 0; i < TELLINGS; i++) {
      String id = "t" + i;
      articles.add(
          new Article(
              id,
              id,
              "",
              "",
              null,
              List.of(),
              "en",
              null,
              "31",
              List.of(),
              List.of(),
              java.util.Map.of()));
      witnesses.add(new Witness(id, id));
    }
    return Tellings.read(articles, new Stemma("s", witnesses, List.of(), null)).byRank();
  }
}
