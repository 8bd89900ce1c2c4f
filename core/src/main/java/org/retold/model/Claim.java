package org.retold.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that tellings state, omit or change.
 *
 * @param id unique in a story
 * @param statement the claim in the words of its reference
 * @param type number, date, act, name, role, place or quotation
 * @param reference the article nearest to the root of the stemma that states it
 * @param tellings one for every article of the story
 */
public record Claim(
    String id, String statement, String type, String reference, List<Telling> tellings)
    implements Finding {

  /** What a telling does with a claim. */
  public enum Stance {
    STATES,
    OMITS,
    CHANGES
  }

  /**
   * One telling's stance.
   *
   * @param passage where it states or changes the claim; null exactly if it omits it
   * @param value the words that carry the value, if the claim has one
   */
  public record Telling(
      String article, Stance stance, @Nullable Passage passage, @Nullable String value) {
    public Telling {
      if ((stance == Stance.OMITS) != (passage == null)) {
        throw new IllegalArgumentException(
            "%s: %s with passage %s".formatted(article, stance, passage));
      }
    }
  }

  public Claim {
    tellings = List.copyOf(tellings);
    if (tellings.stream().allMatch(telling -> telling.passage() == null)) {
      throw new IllegalArgumentException("a claim is stated somewhere: " + statement);
    }
  }

  @Override
  public List<Passage> passages() {
    return tellings.stream()
        .map(Telling::passage)
        .flatMap(java.util.stream.Stream::ofNullable)
        .toList();
  }
}
