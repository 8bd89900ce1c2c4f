package org.retold.model;

import java.util.List;

/**
 * Which passages of a story say the same thing.
 *
 * @param story the id of the story
 * @param pairs sorted
 * @param complete false if only some pairs of tellings were compared (a story of many tellings)
 */
public record Alignment(String story, List<PassagePair> pairs, boolean complete) {
  public Alignment {
    pairs = pairs.stream().sorted().toList();
  }

  /** The pairs between two articles, in either order. */
  public List<PassagePair> between(String one, String other) {
    return pairs.stream()
        .filter(
            pair ->
                (pair.a().article().equals(one) && pair.b().article().equals(other))
                    || (pair.a().article().equals(other) && pair.b().article().equals(one)))
        .toList();
  }
}
