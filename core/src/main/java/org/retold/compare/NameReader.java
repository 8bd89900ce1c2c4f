package org.retold.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.retold.model.Article;
import org.retold.model.Span;
import org.retold.text.DateFinder;
import org.retold.text.Words;

/**
 * Names by their capitals: runs of words that the tellings write with a capital inside sentences
 * and never without one.
 */
final class NameReader {
  private static final Set<String> JOINING =
      Set.of("of", "the", "for", "de", "la", "del", "du", "des", "der", "von", "van", "al", "el");
  private static final int MOST_JOINING = 3;
  private static final Pattern GAP = Pattern.compile("[ \\u00a0'’-]{1,2}");
  private static final Pattern OFFICE =
      Pattern.compile("^, ((?:\\p{Ll}[\\p{L}'’-]* ?){1,7}(?:\\p{Lu}[\\p{L}'’-]* ?){0,6})[,.;»”\"]");

  private final Set<String> without = new HashSet<>();
  private final Set<String> inside = new HashSet<>();
  private final DateFinder dates = new DateFinder();

  private NameReader() {}

  static NameReader learn(Collection<Article> articles) {
    NameReader reader = new NameReader();
    for (Article article : articles) {
      Words words = Words.of(article.text(), article.kept());
      for (int i = 0; i < words.size(); i++) {
        if (!words.isCapitalised(i)) {
          reader.without.add(words.form(i));
        } else if (!words.startsSentence(i)) {
          reader.inside.add(words.form(i));
        }
      }
    }
    return reader;
  }

  List<Name> find(Article article) {
    Words words = Words.of(article.text(), article.kept());
    List<Name> names = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      if (!isName(words, at)) {
        at++;
        continue;
      }
      int end = end(article, words, at);
      name(article, words, at, end).ifPresent(names::add);
      at = end;
    }
    return names;
  }

  private Optional<Name> name(Article article, Words words, int from, int to) {
    Span span = new Span(words.span(from).start(), words.span(to - 1).end());
    boolean isDate = !dates.find(article.text(), span, article.language(), null).isEmpty();
    if (isDate) {
      return Optional.empty();
    }
    Span role = office(article.text(), span);
    boolean person = role != null || to - from == 2 || to - from == 3;
    String form = span.of(article.text()).replaceAll("\\s+", " ");
    boolean joined = form.matches(".* \\p{Ll}+ .*");
    return Optional.of(
        new Name(span, form, joined ? "organisation" : person ? "person" : "other", role));
  }

  private static @Nullable Span office(String text, Span name) {
    Matcher at = OFFICE.matcher(text).region(name.end(), Math.min(text.length(), name.end() + 90));
    return at.find() ? new Span(at.start(1), at.end(1)) : null;
  }

  private boolean isName(Words words, int i) {
    String form = words.form(i);
    return words.isCapitalised(i)
        && form.length() > 1
        && !without.contains(form)
        && (!words.startsSentence(i) || inside.contains(form));
  }

  /** One past the last word of the name that begins here. */
  private int end(Article article, Words words, int from) {
    int end = from + 1;
    while (end < words.size()) {
      int next = end;
      while (next < words.size()
          && next - end < MOST_JOINING
          && JOINING.contains(words.form(next))
          && together(article, words, next)) {
        next++;
      }
      boolean goesOn = next < words.size() && isName(words, next) && together(article, words, next);
      if (!goesOn) {
        return end;
      }
      end = next + 1;
    }
    return end;
  }

  private static boolean together(Article article, Words words, int i) {
    String gap = article.text().substring(words.span(i - 1).end(), words.span(i).start());
    return GAP.matcher(gap).matches() || gap.isEmpty();
  }
}
