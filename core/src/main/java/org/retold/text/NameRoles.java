package org.retold.text;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.retold.model.Span;

/** The title or office given with a name: before it, or set off by commas behind it. */
final class NameRoles {
  private static final Map<String, Set<String>> ARTICLES =
      Map.of(
          "en", Set.of("the", "a", "an"),
          "fr", Set.of("le", "la", "l'", "un", "une", "du"),
          "es", Set.of("el", "la", "un", "una", "del"),
          "it", Set.of("il", "lo", "la", "l'", "un", "uno", "una"),
          "pt", Set.of("o", "a", "um", "uma", "do", "da"),
          "nl", Set.of("de", "het", "een"),
          "de", Set.of("der", "die", "das", "dem", "den", "ein", "eine", "einem", "einer"));

  private static final int MOST_BEFORE = 4;
  private static final int MOST_BEHIND = 12;

  private final NameWords text;
  private final FunctionWords functionWords;
  private final Titles titles;
  private final ReportingVerbs verbs;

  private final Set<String> articles;

  /** The language writes nouns with a capital. */
  private final boolean capitals;

  NameRoles(NameWords text, String language) {
    this.text = text;
    functionWords = FunctionWords.of(language);
    titles = Titles.of(language);
    verbs = ReportingVerbs.of(language);
    articles = ARTICLES.getOrDefault(language, Set.of());
    capitals = language.equals("de") || language.equals("lb");
  }

  /**
   * @param titleFirst the first of the title words that were taken off the name; {@code first} if
   *     none
   */
  @Nullable Span role(int titleFirst, int first, int last, boolean person) {
    Span before = before(titleFirst, first, person);
    return before != null ? before : person ? behind(last) : null;
  }

  /** The title, with the words before it: the harbour's deputy chief Captain Doe. */
  private @Nullable Span before(int titleFirst, int first, boolean person) {
    int start = titleFirst;
    while (start > 0 && first - start < MOST_BEFORE && isRoleWord(start - 1)) {
      start--;
    }
    boolean titled = titleFirst < first || (start < first && titles.contains(text.form(first - 1)));
    boolean introduced = start > 0 && start < first && isIntroduced(start);
    if (start == first || !(titled || (introduced && person && endsAsNoun(first - 1)))) {
      return null;
    }
    int from = titled && !introduced ? firstTitle(start, first) : start;
    return new Span(text.words.start(from), text.words.end(first - 1));
  }

  private int firstTitle(int start, int first) {
    int at = start;
    while (at < first - 1 && !titles.contains(text.form(at))) {
      at++;
    }
    return at;
  }

  private boolean isRoleWord(int word) {
    String form = text.form(word);
    return text.joined(word)
        && !text.words.isCapitalised(word)
        && !text.words.isNumber(word)
        && !functionWords.contains(form)
        && !form.endsWith("'")
        && !verbs.contains(form)
        && form.length() > 1;
  }

  /** An article, a possessive or a comma stands before. */
  private boolean isIntroduced(int word) {
    int gapStart = text.words.end(word - 1);
    boolean comma = text.text.charAt(gapStart) == ',';
    boolean possessive = text.end(word - 1) < gapStart;
    return comma || possessive || isArticle(text.form(word - 1));
  }

  /** Behind the article a verb may stand too: the town elected Doe. */
  private boolean endsAsNoun(int word) {
    String form = text.form(word);
    return titles.contains(form)
        || !(form.endsWith("ed")
            || form.endsWith("ing")
            || form.endsWith("é")
            || form.endsWith("te"));
  }

  /** Jane Doe, the harbour master, ... */
  private @Nullable Span behind(int last) {
    int first = last + 1;
    if (first >= text.size() || !isComma(last) || text.end(last) != text.words.end(last)) {
      return null;
    }
    boolean article = isArticle(text.form(first));
    boolean title = titles.contains(text.form(first)) && !text.words.isCapitalised(first);
    if (!article && !title) {
      return null;
    }
    if (article && first + 1 < text.size() && text.words.isCapitalised(first + 1) && !capitals) {
      return null;
    }
    for (int at = first; at < Math.min(text.size(), first + MOST_BEHIND); at++) {
      if (verbs.contains(text.form(at)) || text.text.charAt(text.words.start(at) - 1) == '(') {
        return null;
      }
      if (endsPhrase(at)) {
        boolean single = article && at == first;
        return single ? null : new Span(text.words.start(first), text.words.end(at));
      }
    }
    return null;
  }

  private boolean isComma(int word) {
    int at = text.words.end(word);
    return at + 1 < text.text.length()
        && text.text.charAt(at) == ','
        && text.words.start(word + 1) - at == 2;
  }

  private boolean endsPhrase(int word) {
    int at = text.words.end(word);
    if (at >= text.text.length()) {
      return true;
    }
    char c = text.text.charAt(at);
    return c == ','
        || c == ';'
        || c == ')'
        || (Punctuation.isTerminator(c) && !text.isInitial(word))
        || Punctuation.isLineEnd(c);
  }

  private boolean isArticle(String form) {
    return articles.contains(form);
  }
}
