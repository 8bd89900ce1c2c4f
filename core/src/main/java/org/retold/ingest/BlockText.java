package org.retold.ingest;

import org.retold.model.Span;

/**
 * What the words of a block alone tell.
 *
 * @param digits share of its letters and digits that are digits
 * @param capitals share of its words that begin with a capital
 * @param furniture 0 none, 1 a line of furniture, 2 a heading, 3 a heading that ends articles
 * @param furnitureReason its {@link DropReason}, by order, or -1
 * @param claim see {@link BodyClaim#holds}
 * @param key of its letters, to know it again on another page
 */
record BlockText(
    int words,
    int commas,
    int sentences,
    boolean endsSentence,
    boolean cutOff,
    boolean startsUpper,
    double digits,
    double capitals,
    int furniture,
    int furnitureReason,
    boolean relativeTime,
    boolean date,
    double claim,
    boolean isTitle,
    boolean inDescription,
    long key) {
  private static final String COMMAS = ",،、，;；";
  private static final String STOPS = ".!?…。！？؟۔।";

  /** Longer lines hold a date among other things. */
  private static final int DATE_LINE = 80;

  @SuppressWarnings("EnumOrdinal") // the order of reasons is part of the trained model
  static BlockText of(Block block, BodyClaim claim) {
    if (block.isPlainLink()) {
      return new BlockText(
          block.words(),
          0,
          0,
          false,
          false,
          true,
          0,
          0,
          0,
          -1,
          false,
          false,
          0.5,
          false,
          false,
          key(BodyClaim.letters(block.text())));
    }
    String text = block.text();
    Line line = new Line(new Span(0, text.length()), 0, text);
    Counts counts = new Counts();
    counts.read(text);
    Furniture.Match match = Furniture.shared().match(text, block.words());
    String letters = BodyClaim.letters(text);
    return new BlockText(
        block.words(),
        counts.commas,
        counts.stops,
        line.endsSentence(),
        line.isCutOff(),
        !Character.isLowerCase(text.codePointAt(0)),
        (double) counts.digits / Math.max(1, letters.length()),
        (double) counts.capitals / Math.max(1, counts.starts),
        match == null
            ? 0
            : match.extent() == Furniture.Extent.LINE
                ? 1
                : match.extent() == Furniture.Extent.HEADING ? 2 : 3,
        match == null ? -1 : match.reason().ordinal(),
        RelativeTime.is(text, block.words()),
        text.length() < DATE_LINE
            && counts.digits >= 4
            && mayHoldDate(text)
            && PrintedDate.first(text, "und").isPresent(),
        claim.holds(letters),
        claim.isTitle(letters),
        claim.describes(letters),
        key(letters));
  }

  /** FNV-1a: eight bytes a block, so that a window of pages stays small. */
  static long key(String letters) {
    long hash = 0xcbf29ce484222325L;
    for (int at = 0; at < letters.length(); at++) {
      hash = (hash ^ letters.charAt(at)) * 0x100000001b3L;
    }
    return hash ^ (hash >>> 29);
  }

  /** A date that was printed has a year of four digits, or three numbers that signs part. */
  private static boolean mayHoldDate(String text) {
    int run = 0;
    int parted = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (Character.isDigit(c)) {
        run++;
      } else {
        parted += run > 0 && "./- ".indexOf(c) >= 0 ? 1 : 0;
        run = 0;
      }
      if (run == 4 || parted >= 3) {
        return true;
      }
    }
    return parted == 2 && run > 0;
  }

  private static final class Counts {
    int commas;
    int stops;
    int digits;
    int capitals;
    int starts;

    void read(String text) {
      boolean inside = false;
      for (int at = 0; at < text.length(); at++) {
        char c = text.charAt(at);
        if (c == ' ' || (c >= 'a' && c <= 'z')) {
          starts += c != ' ' && !inside ? 1 : 0;
          inside = c != ' ';
          continue;
        }
        commas += COMMAS.indexOf(c) >= 0 ? 1 : 0;
        stops += STOPS.indexOf(c) >= 0 ? 1 : 0;
        digits += Character.isDigit(c) ? 1 : 0;
        boolean letter = Character.isLetterOrDigit(c);
        if (letter && !inside) {
          starts++;
          capitals += Character.isUpperCase(c) ? 1 : 0;
        }
        inside = letter || c == '\'' || c == '’';
      }
    }
  }
}
