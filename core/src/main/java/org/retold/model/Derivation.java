package org.retold.model;

import java.util.List;

/**
 * One telling took text from another.
 *
 * @param from siglum of the exemplar
 * @param to siglum of the copy
 * @param share 0..1, how much of the copy's words stand in passages shared with the exemplar
 * @param confidence 0..1, that text passed along this line at all
 * @param directionConfidence 0..1, that it passed this way; .5 means it cannot be told
 * @param evidence what shows it, strongest first; never empty
 * @param alternatives other exemplars that the evidence cannot tell apart or nearly as well
 */
public record Derivation(
    String from,
    String to,
    Kind kind,
    double share,
    double confidence,
    double directionConfidence,
    List<Evidence> evidence,
    List<Alternative> alternatives)
    implements Finding {

  /** How the copy used its exemplar. */
  public enum Kind {
    COPY,
    CUT,
    EXTENDED,
    REWORDED,
    TRANSLATED,
    SUMMARISED,
    QUOTED_FROM
  }

  /**
   * One reason.
   *
   * @param kind a word of {@code docs/formats.md#derivation-evidence}, such as {@code shared_error}
   * @param what the reason in a sentence
   * @param passages the passages that show it; never empty
   */
  public record Evidence(String kind, String what, List<Passage> passages) implements Finding {
    public Evidence {
      passages = List.copyOf(passages);
      if (passages.isEmpty()) {
        throw new IllegalArgumentException("evidence shows a passage: " + what);
      }
    }
  }

  /** Another exemplar, by siglum, and how probable it is (0..1). */
  public record Alternative(String from, double probability) {
    public Alternative {
      Fraction.require(probability, "probability");
    }
  }

  public Derivation {
    Fraction.require(share, "share");
    Fraction.require(confidence, "confidence");
    Fraction.require(directionConfidence, "directionConfidence");
    evidence = List.copyOf(evidence);
    alternatives = List.copyOf(alternatives);
    if (from.equals(to) || evidence.isEmpty()) {
      throw new IllegalArgumentException(
          "a derivation joins two witnesses and has evidence: %s -> %s".formatted(from, to));
    }
  }

  @Override
  public List<Passage> passages() {
    return evidence.stream().flatMap(reason -> reason.passages().stream()).distinct().toList();
  }
}
