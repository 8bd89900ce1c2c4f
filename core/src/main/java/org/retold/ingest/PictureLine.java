package org.retold.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands under a picture, known by its credit: "The barge below the lock. Photo: Jane Roe",
 * "Titelbild: © Jane Roe/dpa".
 */
final class PictureLine {
  private static final int MOST_WORDS = 40;
  private static final int WORDS_OF_CREDIT = 7;

  /** Behind a sentence, a bracket or a dash: a label, a colon, and who made it. */
  private static final Pattern CREDITED =
      Pattern.compile(
          "(?:[.!?…。）)(\\[|–—-]|^)\\s*[(\\[]?\\s*(?:©\\s*)?(\\p{L}[\\p{L}\\p{M}]*(?: \\p{L}[\\p{L}\\p{M}]*)?)\\.?\\s*[:：]\\s*([^:：.]{2,60})\\.?[)\\]]?$");

  /** "The hall after the fire. © Jane Roe". */
  private static final Pattern SIGNED = Pattern.compile("[.!?…。）)]\\s*©\\s*[^.©:：]{2,60}$");

  private PictureLine() {}

  static boolean is(String line, int words) {
    if (words <= MOST_WORDS && line.indexOf('©') > 0 && SIGNED.matcher(line).find()) {
      return true;
    }
    if (words > MOST_WORDS || (line.indexOf(':') < 0 && line.indexOf('：') < 0)) {
      return false;
    }
    Matcher found = CREDITED.matcher(line);
    while (found.find()) {
      String credit = found.group(2);
      boolean rights = found.start() == 0 && credit.startsWith("©");
      if (Wording.words(credit) <= WORDS_OF_CREDIT
          && (rights || Labels.shared().is("picture", found.group(1)))) {
        return true;
      }
    }
    return false;
  }
}
