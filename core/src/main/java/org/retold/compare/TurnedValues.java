package org.retold.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.retold.model.Span;

/**
 * Two places whose values one telling gives the other way round: "118 votes to 112" told as "112
 * votes to 118" is one slip, not two; and so is "March 2023 to May 2025" told as "May 2023 to March
 * 2025", where parts of two dates have changed places.
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
            phrases.stream().sorted().toList(), 1, either(one.confidence(), other.confidence()));
    return isTurned(both.byValue().keySet()) ? Optional.of(both) : Optional.empty();
  }

  /** Two differences that make one exchange vouch for each other. */
  private static double either(double one, double other) {
    return 1 - (1 - one) * (1 - other);
  }

  /** True if two of the phrases have the same parts in another order. */
  private static boolean isTurned(Set<String> values) {
    return values.stream().map(TurnedValues::parts).distinct().count() < values.size();
  }

  private static List<String> parts(String value) {
    return Stream.of(value.split(BETWEEN, -1))
        .flatMap(one -> Stream.of(one.split("(?<=\\d)-", -1)))
        .sorted()
        .toList();
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
