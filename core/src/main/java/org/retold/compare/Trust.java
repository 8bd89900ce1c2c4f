package org.retold.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.retold.model.Span;
import org.retold.text.QuoteMention;

/**
 * How far two passages that were aligned by sense can be compared word by word.
 *
 * <p>Across languages it is their similarity, which is a probability and knows of the sentences
 * beside them, of what other tellings have and of how much the two have in common.
 */
final class Trust {
  /** What a line of the stemma between two tellings of one language adds. */
  private static final double BY_KIN = .1;

  private static final int ENOUGH_WORDS = 5;

  private final Tellings tellings;

  private Trust(Tellings tellings) {
    this.tellings = tellings;
  }

  /** The twins with their trust; those below the least are left out. */
  static List<Twin> weigh(List<Twin> twins, Tellings tellings, double least) {
    Trust trust = new Trust(tellings);
    List<Twin> weighed = new ArrayList<>();
    for (Twin twin : twins) {
      double of = twin.wordForWord() ? 1 : trust.of(twin);
      if (of >= least) {
        weighed.add(twin.withTrust(of));
      }
    }
    return weighed;
  }

  private double of(Twin twin) {
    if (twin.sameLanguage()) {
      return Math.min(
          1, inOneLanguage(twin) + (tellings.areKin(twin.near(), twin.far()) ? BY_KIN : 0));
    }
    return twin.similarity();
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
}
