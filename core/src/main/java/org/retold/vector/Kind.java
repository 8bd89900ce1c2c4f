package org.retold.vector;

/**
 * What sort of thing two texts can share. The number is part of a feature: see {@link Features}.
 */
public enum Kind {
  /** A stemmed word or, in scripts without spaces, two neighbouring signs; of one language. */
  WORD(0, "words"),
  /** A quantity, however it is written. */
  NUMBER(1, "number"),
  /** A date or a part of one. */
  DATE(2, "date"),
  /** A country, region or city of the gazetteer, by its code. */
  PLACE(3, "place"),
  /** The consonants of a capitalised word in Latin letters. */
  NAME(4, "name"),
  /** Coarser consonants, for scripts that write no vowels or no capitals. */
  SOUND(5, "name"),
  /** Four letters in a row, romanised: cognates (CL-CNG, McNamee and Mayfield 2004). */
  GRAM(6, "words"),
  /** Three or four coarse consonants in a row. */
  ECHO(7, "name"),
  /** A word of the hub language that a word of this text stands for, from the learned lexicon. */
  SENSE(8, "lexicon"),
  /** A word of the title or the first lines, where news says who did what; of one language. */
  LEAD(9, "words");

  private final int number;

  /** The word of {@code docs/formats.md} for evidence of this sort. */
  private final String evidence;

  Kind(int number, String evidence) {
    this.number = number;
    this.evidence = evidence;
  }

  /** Its place in a feature's bits and in arrays by kind. */
  public int number() {
    return number;
  }

  /** True if texts of two languages never share it. */
  public boolean isOfOneLanguage() {
    return this == WORD || this == LEAD;
  }

  /** The kind of evidence that a reader is told. */
  public String evidence() {
    return evidence;
  }

  /** How many kinds there are. */
  static final int COUNT = values().length;
}
