package org.retold.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.retold.model.Span;

/**
 * Two places whose values one telling gives the other way round: "118 votes to 112" told as "112
 * votes to 118" is one slip, not two.
 */
final class TurnedValues {
  /** A longer phrase is not shown whole. */
  private static final int MOST_WORDS = 8;

  private static final String BETWEEN = " … ";

  private TurnedValues() {}

  /** Both places as one, each reading the phrase with both values; empty if none are turned. */
  static Optional<VariantPlace> joined(VariantPlace one, VariantPlace other) {
    List<Reading> phrases = new ArrayList<>();
    for (Reading here : one.readings()) {
      other.readings().stream()
          .filter(there -> isBeside(here, there))
          .findFirst()
          .map(there -> phrase(here, there))
          .ifPresent(phrases::add);
    }
    VariantPlace both =
        new VariantPlace(
            phrases.stream().sorted().toList(), 1, Math.max(one.confidence(), other.confidence()));
    return isTurned(both.byValue().keySet()) ? Optional.of(both) : Optional.empty();
  }

  private static boolean isTurned(Set<String> values) {
    return values.stream()
        .map(value -> value.split(BETWEEN, -1))
        .anyMatch(pair -> values.contains(pair[1] + BETWEEN + pair[0]));
  }

  private static boolean isBeside(Reading here, Reading there) {
    return here.telling() == there.telling()
        && !here.value().equals(there.value())
        && here.telling().sentenceNumber(here.span())
            == there.telling().sentenceNumber(there.span());
  }

  private static Reading phrase(Reading here, Reading there) {
    Telling telling = here.telling();
    Span both = here.span().cover(there.span());
    int[] words = telling.wordsIn(both);
    boolean inOrder = here.span().compareTo(there.span()) < 0;
    String parted =
        inOrder ? here.shown() + " … " + there.shown() : there.shown() + " … " + here.shown();
    boolean brief = words[1] - words[0] <= MOST_WORDS;
    String shown = brief ? "“" + telling.words(both) + "”" : parted;
    return new Reading(telling, both, here.value() + BETWEEN + there.value(), shown);
  }
}
