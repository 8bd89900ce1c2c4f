package org.retold.ingest;

/**
 * Lines such as "1 minute ago", "il y a 2 heures", "2 часа назад": a teaser's, never an article's.
 */
final class RelativeTime {
  private static final int LONGEST = 5;

  private RelativeTime() {}

  static boolean is(String line) {
    if (line.length() > 40 || Wording.words(line) > LONGEST) {
      return false;
    }
    if (Labels.shared().is("now", line)) {
      return true;
    }
    String key = Wording.bareKey(line);
    boolean number = key.chars().anyMatch(Character::isDigit) || Wording.words(line) >= 2;
    return number && hasAgo(key) && hasUnit(key);
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
