package org.retold.ingest;

/**
 * Lines such as "1 minute ago", "il y a 2 heures", "2 часа назад": a teaser's, never an article's.
 */
final class RelativeTime {
  private static final int LONGEST = 5;

  private static final int LONGEST_LINE = 40;

  private RelativeTime() {}

  static boolean is(String line) {
    return line.length() <= LONGEST_LINE && is(line, Wording.words(line), Wording.key(line));
  }

  /** The same for a line whose words were counted and whose {@link Wording#key} was made. */
  static boolean is(String line, int words, String whole) {
    if (line.length() > LONGEST_LINE || words > LONGEST) {
      return false;
    }
    String key = Wording.bare(whole);
    if (Labels.shared().isKey("now", key)) {
      return true;
    }
    if (words < 2 && line.chars().noneMatch(Character::isDigit)) {
      return false;
    }
    return hasAgo(key) && hasUnit(key);
  }

  private static boolean hasAgo(String key) {
    return Labels.shared().anywhere("ago", key) || key.endsWith("前") || key.endsWith("전");
  }

  private static boolean hasUnit(String key) {
    for (String part : key.split("[\\s\\d]+", -1)) {
      String unit = part.replaceAll("[前전.]", "");
      if (!unit.isEmpty() && Labels.shared().is("unit", unit)) {
        return true;
      }
    }
    return false;
  }
}
