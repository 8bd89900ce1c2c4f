package org.retold.derive;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.retold.model.Alignment;
import org.retold.model.Article;
import org.retold.model.Change;
import org.retold.model.Dropped;
import org.retold.model.Passage;
import org.retold.model.PassagePair;
import org.retold.model.Published;
import org.retold.model.Relation;
import org.retold.model.Span;
import org.retold.model.Stemma;
import org.retold.model.Story;
import org.retold.text.Words;

/** Short invented tellings, aligned over their whole length or sentence by sentence as told. */
final class Tellings {
  private final List<Article> articles = new ArrayList<>();
  private final List<PassagePair> pairs = new ArrayList<>();

  Tellings with(String id, String text) {
    return with(id, text, null, "en");
  }

  /** A telling that begins with a line which is no part of the article. */
  Tellings dropping(String id, String line, String reason, String text) {
    Dropped dropped = new Dropped(new Span(0, line.length()), reason);
    articles.add(
        new Article(
            id,
            id,
            "",
            "",
            null,
            List.of(),
            "en",
            null,
            line + text,
            List.of(dropped),
            List.of(),
            Map.of()));
    return this;
  }

  Tellings with(String id, String text, @Nullable String minute, String language) {
    Published published =
        minute == null
            ? null
            : minute.length() > "2024-03-05".length()
                ? new Published(minute, Published.Precision.MINUTE, "Z", "printed")
                : new Published(minute, Published.Precision.DAY, "Z", "printed");
    articles.add(
        new Article(
            id, id, "", "", null, List.of(), language, published, text, List.of(), List.of(),
            Map.of()));
    return this;
  }

  /** Every two tellings in one language as near-verbatim versions of one text. */
  Tellings aligned() {
    for (Article one : articles) {
      for (Article other : articles) {
        if (one.id().compareTo(other.id()) < 0) {
          pairs.add(whole(one, other));
        }
      }
    }
    return this;
  }

  /** Says that a sentence of one telling says the same as one of the other. */
  Tellings says(String one, String words, String other, String otherWords, Relation relation) {
    pairs.add(PassagePair.of(find(one, words), find(other, otherWords), relation, .7, List.of()));
    return this;
  }

  private Passage find(String id, String words) {
    Article article = articles.stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
    int start = article.text().indexOf(words);
    return article.passage(new Span(start, start + words.length()));
  }

  Stemma stemma() {
    List<String> ids = articles.stream().map(Article::id).toList();
    Story story = new Story("s1", ids, "a story", List.of(), List.of());
    return new StemmaBuilder(DeriveOptions.defaults())
        .build(story, articles, new Alignment("s1", pairs, true));
  }

  private static PassagePair whole(Article one, Article other) {
    Words a = Words.of(one.text());
    Words b = Words.of(other.text());
    IntArrayList left = new IntArrayList();
    IntArrayList right = new IntArrayList();
    WordAlignment.align(a, all(a), b, all(b), left, right);
    List<Change> changes = new ArrayList<>();
    int i = 0;
    int j = 0;
    for (int k = 0; k < left.size(); k++) {
      if (a.form(left.getInt(k)).equals(b.form(right.getInt(k)))) {
        add(changes, a, i, left.getInt(k), b, j, right.getInt(k));
        i = left.getInt(k) + 1;
        j = right.getInt(k) + 1;
      }
    }
    add(changes, a, i, a.size(), b, j, b.size());
    return PassagePair.of(
        new Passage(one.id(), 0, one.text().length()),
        new Passage(other.id(), 0, other.text().length()),
        changes.isEmpty() ? Relation.VERBATIM : Relation.NEAR_VERBATIM,
        1 - changes.size() / (double) a.size(),
        changes);
  }

  private static IntArrayList all(Words words) {
    IntArrayList all = new IntArrayList();
    for (int w = 0; w < words.size(); w++) {
      all.add(w);
    }
    return all;
  }

  private static void add(List<Change> changes, Words a, int i, int toI, Words b, int j, int toJ) {
    if (i < toI || j < toJ) {
      Change.Kind kind =
          i == toI
              ? Change.Kind.ADDITION
              : j == toJ ? Change.Kind.OMISSION : Change.Kind.SUBSTITUTION;
      changes.add(new Change(kind, Change.Level.WORDS, span(a, i, toI), span(b, j, toJ)));
    }
  }

  private static Span span(Words words, int from, int to) {
    int start = from < words.size() ? words.span(from).start() : words.span(from - 1).end();
    return new Span(start, from == to ? start : words.span(to - 1).end());
  }
}
