package org.retold.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words of many languages that label a line ("Published", "From") or open and close a letter. */
final class Labels {
  private static final int LONGEST = 6;
  private static final Labels SHARED = new Labels();

  private final Map<String, Set<String>> words = new HashMap<>();

  private Labels() {
    for (List<String> fields : WordTable.rows("labels.tsv")) {
      Set<String> keys = words.computeIfAbsent(fields.get(0), kind -> new HashSet<>());
      for (String phrase : fields.get(1).split("\\|", -1)) {
        keys.add(Wording.bareKey(phrase));
      }
    }
  }

  static Labels shared() {
    return SHARED;
  }

  /** True if the whole text is such a label. */
  boolean is(String kind, String text) {
    return of(kind).contains(Wording.bareKey(text));
  }

  /** How many characters of the text's beginning are such a label, or 0. */
  int prefix(String kind, String text) {
    Set<String> keys = of(kind);
    int best = 0;
    int at = 0;
    for (int word = 0; word < LONGEST && at < text.length(); word++) {
      at = afterWord(text, at);
      if (keys.contains(Wording.bareKey(text.substring(0, at)))) {
        best = at;
      }
    }
    return best;
  }

  /** True if any word of the text, or run of words, is such a label. */
  boolean anywhere(String kind, String text) {
    int at = 0;
    while (at < text.length()) {
      if (Character.isLetter(text.charAt(at))) {
        if (prefix(kind, text.substring(at)) > 0) {
          return true;
        }
        at = afterWord(text, at);
      } else {
        at++;
      }
    }
    return false;
  }

  private Set<String> of(String kind) {
    Set<String> keys = words.get(kind);
    if (keys == null) {
      throw new IllegalArgumentException("labels.tsv has no row " + kind);
    }
    return keys;
  }

  private static int afterWord(String text, int from) {
    int at = from;
    while (at < text.length() && !isWord(text.charAt(at))) {
      at++;
    }
    while (at < text.length() && isWord(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c)
        || c == '\''
        || c == '’'
        || c == '-'
        || c == '‌'
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }
}
