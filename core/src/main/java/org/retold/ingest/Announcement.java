package org.retold.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.retold.model.Embedded.Kind;
import org.retold.text.Words;

/**
 * What the words before a reproduced text say of it: "The following is the text of the speech:".
 *
 * @param kind what they call it; null if they do not say
 * @param inFull true if they say that the text itself follows
 * @param colon true if they end in a colon
 */
record Announcement(@Nullable Kind kind, boolean inFull, boolean colon) {
  private static final String COLONS = ":：፦";
  private static final Set<String> UNSPACED = Set.of("zh", "ja", "th");

  /** Languages that write articles and small words in one with the noun. */
  private static final Set<String> PREFIXING = Set.of("ar", "fa", "ur", "he");

  private static final int LONGEST_PREFIX = 3;
  private static final List<Kind> KINDS = List.of(Kind.LETTER, Kind.STATEMENT, Kind.SPEECH);
  private static final Map<String, List<List<String>>> NOUNS = read();

  /** What the last sentence of a text announces, in the language of the article. */
  static Announcement of(String text, String language) {
    String clause = lastSentence(text.strip());
    boolean colon = !clause.isEmpty() && COLONS.indexOf(clause.charAt(clause.length() - 1)) >= 0;
    String base = base(language);
    List<List<String>> nouns = NOUNS.getOrDefault(base, List.of());
    if (nouns.isEmpty()) {
      return new Announcement(null, false, colon);
    }
    String key = UNSPACED.contains(base) ? clause : forms(clause, PREFIXING.contains(base));
    Kind kind = null;
    int last = -1;
    for (int i = 0; i < KINDS.size(); i++) {
      int found = lastOf(nouns.get(i), key);
      kind = found > last ? KINDS.get(i) : kind;
      last = Math.max(last, found);
    }
    return new Announcement(kind, lastOf(nouns.get(KINDS.size()), key) >= 0, colon);
  }

  /** A paragraph that ends without a colon says nothing of the next. */
  Announcement withColonOnly() {
    return colon ? this : new Announcement(null, false, false);
  }

  private static int lastOf(List<String> words, String key) {
    return words.stream().mapToInt(key::lastIndexOf).max().orElse(-1);
  }

  /** " the text of the letter ": forms parted by spaces, so that words and stems can be sought. */
  private static String forms(String clause, boolean prefixing) {
    Words words = Words.of(clause);
    StringBuilder forms = new StringBuilder(" ");
    for (int i = 0; i < words.size(); i++) {
      String form = words.form(i);
      forms.append(form).append(' ');
      for (int cut = 1; prefixing && cut <= LONGEST_PREFIX && form.length() - cut > 1; cut++) {
        forms.append(form, cut, form.length()).append(' ');
      }
    }
    return forms.toString();
  }

  private static String lastSentence(String text) {
    int start = text.length();
    while (start > 0 && !(isStop(text, start - 1) && start < text.length())) {
      start--;
    }
    return text.substring(start).strip();
  }

  private static boolean isStop(String text, int at) {
    char c = text.charAt(at);
    boolean spaced = at + 1 < text.length() && Character.isWhitespace(text.charAt(at + 1));
    return c == '\n' || "。！？".indexOf(c) >= 0 || (spaced && ".!?؟".indexOf(c) >= 0);
  }

  private static String base(String language) {
    int dash = language.indexOf('-');
    return dash < 0 ? language : language.substring(0, dash);
  }

  private static Map<String, List<List<String>>> read() {
    Map<String, List<List<String>>> nouns = new HashMap<>();
    for (List<String> row : WordTable.rows("announced.tsv")) {
      boolean spaced = !UNSPACED.contains(row.get(0));
      List<List<String>> columns = new ArrayList<>();
      for (String column : row.subList(1, row.size())) {
        columns.add(
            List.of(column.split(" ", -1)).stream()
                .map(word -> spaced ? key(word) : word)
                .toList());
      }
      nouns.put(row.get(0), columns);
    }
    return Map.copyOf(nouns);
  }

  private static String key(String word) {
    boolean stem = word.endsWith("*");
    String bare = (stem ? word.substring(0, word.length() - 1) : word).replace('_', ' ');
    Words words = Words.of(bare);
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      key.append(' ').append(words.form(i));
    }
    return stem ? key.toString() : key.append(' ').toString();
  }
}
