package org.retold.model;

import java.util.List;
import java.util.Locale;

/**
 * Tellings, or two places of one telling, that do not fit together.
 *
 * @param what the finding in a sentence, without a verdict on who is right beyond what the passages
 *     show
 * @param confidence 0..1, that a reader who opens the passages would agree
 * @param passages the places: the one of reference first, nearest to the root of the stemma, second
 *     one that departs from it, then the others; never empty
 */
public record Discrepancy(
    Kind kind, Severity severity, String what, double confidence, List<Passage> passages)
    implements Finding {

  /** What does not fit. */
  public enum Kind {
    NUMBER,
    DATE,
    COUNT,
    LIST,
    NAME_CUT,
    NAME_OTHER,
    NAME_VARIANT,
    NAME_INSIDE,
    ROLE,
    SCOPE,
    QUOTATION,
    ATTRIBUTION,
    CERTAINTY,
    NEGATION,
    WORDING,
    TYPO
  }

  /** How grave it is: somebody got it wrong; sense moved; a person should look; harmless. */
  public enum Severity {
    ERROR,
    DISTORTION,
    CHECK,
    VARIANT;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Discrepancy {
    Fraction.require(confidence, "confidence");
    passages = List.copyOf(passages);
    if (passages.isEmpty()) {
      throw new IllegalArgumentException("a discrepancy shows its places: " + what);
    }
  }
}
