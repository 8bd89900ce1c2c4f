package org.retold.ingest;

/** What the page's own data call the body and the description, ready to be asked about a block. */
final class BodyClaim {
  /** A claim shorter than this is a summary. */
  private static final int LEAST = 200;

  /** Letters and digits of ASCII in lower case, 0 for all else. */
  private static final byte[] FOLDED = folded();

  private final String body;
  private final String description;
  private final String title;

  BodyClaim(PageFacts facts) {
    this.body = letters(facts.body());
    this.description = letters(facts.description());
    this.title = letters(facts.title());
  }

  /** 1 if the body claimed holds the words, 0 if not, .5 if nothing is claimed. */
  double holds(String letters) {
    if (body.length() < LEAST) {
      return 0.5;
    }
    return body.contains(letters) ? 1 : 0;
  }

  boolean describes(String letters) {
    return letters.length() > 20
        && description.length() > 20
        && (description.startsWith(letters.substring(0, Math.min(60, letters.length())))
            || description.contains(letters));
  }

  boolean isTitle(String letters) {
    return !title.isEmpty() && letters.equals(title);
  }

  private static byte[] folded() {
    byte[] folded = new byte[0x80];
    for (char c = 0; c < folded.length; c++) {
      folded[c] = Character.isLetterOrDigit(c) ? (byte) Character.toLowerCase(c) : 0;
    }
    return folded;
  }

  /** Only letters and digits, in lower case: white space and quotation marks differ too often. */
  static String letters(String text) {
    char[] letters = text.toCharArray();
    int size = 0;
    for (int at = 0; at < letters.length; at++) {
      char c = letters[at];
      if (c < 0x80) {
        // Written in any case and kept if it is a letter: a branch here costs more than the rest.
        letters[size] = (char) FOLDED[c];
        size += FOLDED[c] == 0 ? 0 : 1;
      } else if (Character.isLetterOrDigit(c)) {
        letters[size++] = Character.toLowerCase(c);
      }
    }
    return new String(letters, 0, size);
  }
}
