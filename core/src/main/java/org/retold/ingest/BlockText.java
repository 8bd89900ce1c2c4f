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
    Line line = new Line(new Span(0, text.length()), 0, text, block.words());
    TextCounts counts = block.counts();
    String key = block.words() <= Furniture.LINE_WORDS ? Wording.key(text) : "";
    Furniture.Match match = Furniture.shared().match(text, block.words(), key);
    String letters = BodyClaim.letters(text);
    return new BlockText(
        block.words(),
        counts.commas(),
        counts.stops(),
        line.endsSentence(),
        line.isCutOff(),
        !Character.isLowerCase(text.codePointAt(0)),
        (double) counts.digits() / Math.max(1, counts.letters()),
        (double) counts.capitals() / Math.max(1, counts.starts()),
        match == null
            ? 0
            : match.extent() == Furniture.Extent.LINE
                ? 1
                : match.extent() == Furniture.Extent.HEADING ? 2 : 3,
        match == null ? -1 : match.reason().ordinal(),
        RelativeTime.is(text, block.words(), key),
        text.length() < DATE_LINE
            && counts.digits() >= 4
            && mayHoldDate(text)
            && DateScan.holds(text, "und"),
        claim.holds(letters),
        claim.isTitle(letters),
        claim.describes(letters),
        key(letters));
  }

  /** A heading or a line that begins what readers wrote. */
  @SuppressWarnings("EnumOrdinal") // as above
  boolean isOfReaders() {
    return furniture > 0
        && (furnitureReason == DropReason.COMMENTS.ordinal()
            || furnitureReason == DropReason.COMMENT_FORM.ordinal());
  }

  /** Eight bytes a block, so that a window of pages stays small: FNV-1a of four letters at once. */
  static long key(String letters) {
    long hash = 0xcbf29ce484222325L ^ letters.length();
    int at = 0;
    for (; at + 4 <= letters.length(); at += 4) {
      hash = mixed(hash, (two(letters, at) << 32) | two(letters, at + 2));
    }
    for (; at < letters.length(); at++) {
      hash = mixed(hash, letters.charAt(at));
    }
    return hash ^ (hash >>> 29);
  }

  private static long two(String letters, int at) {
    return ((long) letters.charAt(at) << 16) | letters.charAt(at + 1);
  }

  private static long mixed(long hash, long letters) {
    return Long.rotateLeft((hash ^ letters) * 0x9E3779B97F4A7C15L, 31);
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
}
