package org.retold.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.retold.model.Span;
import org.retold.text.QuoteMention;

/**
 * How far two passages that were aligned by sense can be compared word by word.
 *
 * <p>A similarity across languages says little by itself. That the sentences beside them are
 * aligned too, in the same order, and that the stemma derives one telling from the other, says
 * more: whole passages are retold in order, chance likeness comes alone.
 */
final class Trust {
  private static final double ALONE = .2;
  private static final double BY_SIMILARITY = .8;
  private static final double BY_NEIGHBOUR = .16;
  private static final double BY_LINE = .18;
  private static final double BY_KIN = .1;

  private static final int ENOUGH_WORDS = 5;

  /** Sentences between two aligned ones that still count as neighbours. */
  private static final int NEAR = 2;

  private record Place(int near, int far) {}

  private final Tellings tellings;
  private final Map<Twin, Place> places = new HashMap<>();
  private final Map<String, List<Place>> byPair = new HashMap<>();

  private Trust(Tellings tellings) {
    this.tellings = tellings;
  }

  /** The twins with their trust; those below the least are left out. */
  static List<Twin> weigh(List<Twin> twins, Tellings tellings, double least) {
    Trust trust = new Trust(tellings);
    twins.forEach(trust::place);
    List<Twin> weighed = new ArrayList<>();
    for (Twin twin : twins) {
      double of = twin.wordForWord() ? 1 : trust.of(twin);
      if (of >= least) {
        weighed.add(twin.withTrust(of));
      }
    }
    return weighed;
  }

  private void place(Twin twin) {
    Place place =
        new Place(
            twin.near().sentenceNumber(twin.nearSpan()), twin.far().sentenceNumber(twin.farSpan()));
    places.put(twin, place);
    byPair.computeIfAbsent(key(twin), pair -> new ArrayList<>()).add(place);
  }

  private double of(Twin twin) {
    if (twin.sameLanguage()) {
      return Math.min(1, inOneLanguage(twin) + (kinship(twin) > 0 ? BY_KIN : 0));
    }
    Place place = java.util.Objects.requireNonNull(places.get(twin));
    boolean before = false;
    boolean after = false;
    for (Place other : byPair.getOrDefault(key(twin), List.of())) {
      int near = other.near() - place.near();
      int far = other.far() - place.far();
      boolean close = Math.abs(near) <= NEAR && Math.abs(far) <= NEAR;
      before |= close && near < 0 && far < 0;
      after |= close && near > 0 && far > 0;
    }
    double neighbours = (before ? BY_NEIGHBOUR : 0) + (after ? BY_NEIGHBOUR : 0);
    return Math.min(1, ALONE + BY_SIMILARITY * twin.similarity() + neighbours + kinship(twin));
  }

  /** In one language the words themselves say whether the same is said. */
  private static double inOneLanguage(Twin twin) {
    double words = words(twin, twin.nearSpan(), twin.farSpan());
    double quoted = words(twin, twin.nearSpan(), quoted(twin.far(), twin.farSpan()));
    double origin = words(twin, quoted(twin.near(), twin.nearSpan()), twin.farSpan());
    return Math.max(words, Math.max(quoted, origin));
  }

  /** The quotation in a passage: what is said beside it is the telling's own. */
  private static Span quoted(Telling telling, Span span) {
    return telling.quotes().stream()
        .map(QuoteMention::span)
        .filter(span::contains)
        .max(Comparator.comparingInt(Span::length))
        .orElse(span);
  }

  private static double words(Twin twin, Span nearSpan, Span farSpan) {
    double one = Clauses.overlap(twin.near(), nearSpan, twin.far(), farSpan);
    double other = Clauses.overlap(twin.far(), farSpan, twin.near(), nearSpan);
    int fewest =
        Math.min(
            Clauses.stems(twin.near(), nearSpan).size(), Clauses.stems(twin.far(), farSpan).size());
    // Two shared words of a sentence of three are soon shared by chance.
    return fewest >= ENOUGH_WORDS ? Math.max(one, other) : (one + other) / 2;
  }

  private double kinship(Twin twin) {
    if (tellings.isExemplar(twin.near(), twin.far())
        || tellings.isExemplar(twin.far(), twin.near())) {
      return BY_LINE;
    }
    return tellings.shareExemplar(twin.near(), twin.far()) ? BY_KIN : 0;
  }

  private static String key(Twin twin) {
    return twin.near().rank() + " " + twin.far().rank();
  }
}
