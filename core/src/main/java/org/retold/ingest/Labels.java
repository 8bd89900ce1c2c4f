package org.retold.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words of many languages that label a line ("Published", "From") or open and close a letter. */
final class Labels {
  private static final int LONGEST = 6;
  private static final Labels SHARED = new Labels();

  /** Letters below are what they are in any normal form. */
  private static final int PLAIN = 0x100;

  private final Map<String, Set<String>> words = new HashMap<>();

  /** The first words of the labels of a kind: most lines begin with none of them. */
  private final Map<String, Set<String>> firstWords = new HashMap<>();

  /** Whether a label of a kind begins with a letter below {@link #PLAIN}. */
  private final Map<String, boolean[]> starts = new HashMap<>();

  private Labels() {
    for (List<String> fields : WordTable.rows("labels.tsv")) {
      Set<String> keys = words.computeIfAbsent(fields.get(0), kind -> new HashSet<>());
      for (String phrase : fields.get(1).split("\\|", -1)) {
        String key = Wording.bareKey(phrase);
        keys.add(key);
        firstWords
            .computeIfAbsent(fields.get(0), kind -> new HashSet<>())
            .add(Wording.bareKey(key.substring(0, afterWord(key, 0))));
        char first = key.charAt(0);
        if (first < PLAIN) {
          starts.computeIfAbsent(fields.get(0), kind -> new boolean[PLAIN])[first] = true;
        }
      }
    }
  }

  static Labels shared() {
    return SHARED;
  }

  /** True if the whole text is such a label. */
  boolean is(String kind, String text) {
    return mayStart(starts.get(kind), text, 0) && of(kind).contains(Wording.bareKey(text));
  }

  /** The same for the {@link Wording#bareKey} of a text. */
  boolean isKey(String kind, String key) {
    return of(kind).contains(key);
  }

  /** True if a word is longer than such a label and ends so: "Morgenpost"; in Thai, begins so. */
  boolean ends(String kind, String word, int least) {
    String key = Wording.bareKey(word);
    for (String label : of(kind)) {
      boolean telling = label.length() >= least || Wording.isUnspaced(label.codePointAt(0));
      if (telling && key.length() > label.length() + 1 && isPart(key, label)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPart(String key, String label) {
    int first = label.codePointAt(0);
    boolean nounFirst = Wording.isUnspaced(first) && Wording.isAlphabetic(first);
    return nounFirst ? key.startsWith(label) : key.endsWith(label);
  }

  /** How many characters of the text's beginning are such a label, or 0. */
  int prefix(String kind, String text) {
    return prefix(kind, text, 0);
  }

  private int prefix(String kind, String text, int from) {
    if (!mayStart(starts.get(kind), text, from)) {
      return 0;
    }
    Set<String> keys = of(kind);
    int at = afterWord(text, from);
    String first = Wording.bareKey(text.substring(from, at));
    if (!firstWords.getOrDefault(kind, Set.of()).contains(first)) {
      return 0;
    }
    int best = keys.contains(first) ? at - from : 0;
    for (int word = 1; word < LONGEST && at < text.length(); word++) {
      at = afterWord(text, at);
      if (keys.contains(Wording.bareKey(text.substring(from, at)))) {
        best = at - from;
      }
    }
    return best;
  }

  /** False only if no label begins as the first letter or digit of the text says. */
  private static boolean mayStart(boolean @Nullable [] first, String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) < 0x80 && !isWord(text.charAt(at))) {
      at++;
    }
    boolean marked = at + 1 < text.length() && text.charAt(at + 1) >= PLAIN;
    if (first == null || at == text.length() || marked || !isPlain(text.charAt(at))) {
      return true;
    }
    return first[Character.toLowerCase(text.charAt(at))];
  }

  private static boolean isPlain(char c) {
    return (c < 0x80 || (c >= 0xC0 && c < PLAIN)) && Character.isLetterOrDigit(c);
  }

  /** True if any word of the text, or run of words, is such a label. */
  boolean anywhere(String kind, String text) {
    boolean[] first = starts.get(kind);
    int at = 0;
    while (at < text.length()) {
      if (Character.isLetter(text.charAt(at))) {
        if (mayStart(first, text, at) && prefix(kind, text, at) > 0) {
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
