package org.retold.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.retold.model.Alignment;
import org.retold.model.Article;
import org.retold.model.Change;
import org.retold.model.Comparison;
import org.retold.model.Derivation;
import org.retold.model.Discrepancy;
import org.retold.model.Embedded;
import org.retold.model.Passage;
import org.retold.model.PassagePair;
import org.retold.model.Published;
import org.retold.model.Relation;
import org.retold.model.Span;
import org.retold.model.Stemma;
import org.retold.model.Story;
import org.retold.model.Witness;
import org.retold.text.Words;

/** A story made up for a test: tellings, which sentences say the same, who copied whom. */
final class Tale {
  private final Map<String, Article> articles = new TreeMap<>();
  private final Map<String, List<Embedded>> embedded = new TreeMap<>();
  private final List<PassagePair> pairs = new ArrayList<>();
  private final List<Derivation> lines = new ArrayList<>();

  /** A telling; the first one is nearest to the root. */
  Tale telling(String id, String language, String text) {
    return telling(id, "The " + id, language, text);
  }

  /** A telling of an outlet that may have others. */
  Tale telling(String id, String outlet, String language, String text) {
    Published day =
        new Published("2031-05-0" + (articles.size() + 1), Published.Precision.DAY, null, "test");
    articles.put(
        id,
        new Article(
            id, id, outlet, "", null, List.of(), language, day, text, List.of(), List.of(),
            Map.of()));
    return this;
  }

  Tale letter(String id, String words, String sender) {
    embedded
        .computeIfAbsent(id, key -> new ArrayList<>())
        .add(
            new Embedded(
                Embedded.Kind.LETTER,
                passage(id, words).span(),
                passage(id, sender).span(),
                null,
                null,
                null));
    return this;
  }

  /** The copy has the exemplar's words but for some. */
  Tale copied(String from, String words, String to, String now) {
    return paired(from, words, to, now).line(from, to, passage(from, words));
  }

  /** One text is nearly the other, but no line says who copied whom. */
  Tale shared(String from, String to) {
    return paired(from, article(from).text(), to, article(to).text());
  }

  private Tale paired(String from, String words, String to, String now) {
    Passage a = passage(from, words);
    Passage b = passage(to, now);
    List<Change> changes = changes(article(from), a.span(), article(to), b.span());
    Relation relation = changes.isEmpty() ? Relation.VERBATIM : Relation.NEAR_VERBATIM;
    pairs.add(PassagePair.of(a, b, relation, changes.isEmpty() ? 1 : .9, changes));
    return this;
  }

  /** The whole of one text was copied into the whole of another. */
  Tale copied(String from, String to) {
    return copied(from, article(from).text(), to, article(to).text());
  }

  Tale translated(String from, String words, String to, String now) {
    Passage a = passage(from, words);
    pairs.add(PassagePair.of(a, passage(to, now), Relation.TRANSLATION, .9, List.of()));
    return line(from, to, a);
  }

  Tale translated(String from, String to) {
    return translated(from, article(from).text(), to, article(to).text());
  }

  Tale reworded(String from, String words, String to, String now) {
    Passage a = passage(from, words);
    pairs.add(PassagePair.of(a, passage(to, now), Relation.PARAPHRASE, .6, List.of()));
    return line(from, to, a);
  }

  Comparison compare() {
    return compare(new StoryComparer(CompareOptions.defaults()));
  }

  Comparison compare(StoryComparer comparer) {
    List<Article> all = articles.values().stream().map(this::withEmbedded).toList();
    List<Witness> witnesses = articles.keySet().stream().map(id -> new Witness(id, id)).toList();
    Story story = new Story("s", List.copyOf(articles.keySet()), "story", List.of(), List.of());
    return comparer.compare(
        story, all, new Alignment("s", pairs, true), new Stemma("s", witnesses, lines, null));
  }

  List<Discrepancy> findings(Discrepancy.Kind kind) {
    return compare().discrepancies().stream().filter(found -> found.kind() == kind).toList();
  }

  /** Where one name stands, in whatever spelling, with the role that it has there. */
  List<String> mentions(String name) {
    return compare().names().stream()
        .filter(entity -> entity.name().equals(name))
        .flatMap(entity -> entity.mentions().stream())
        .map(
            at ->
                at.passage().article()
                    + ": "
                    + at.form()
                    + (at.role() == null ? "" : ", " + at.role()))
        .toList();
  }

  /** The words that a passage covers. */
  String words(Passage passage) {
    return article(passage.article()).words(passage);
  }

  private Tale line(String from, String to, Passage shown) {
    boolean known =
        lines.stream().anyMatch(line -> line.from().equals(from) && line.to().equals(to));
    if (!known) {
      lines.add(
          new Derivation(
              from,
              to,
              Derivation.Kind.COPY,
              .9,
              .9,
              .9,
              List.of(new Derivation.Evidence("test", "made so", List.of(shown))),
              List.of()));
    }
    return this;
  }

  private Article article(String id) {
    return java.util.Objects.requireNonNull(articles.get(id), id);
  }

  private Article withEmbedded(Article article) {
    return new Article(
        article.id(),
        article.source(),
        article.outlet(),
        article.title(),
        article.titleSpan(),
        article.authors(),
        article.language(),
        article.published(),
        article.text(),
        article.dropped(),
        embedded.getOrDefault(article.id(), List.of()),
        article.metadata());
  }

  private Passage passage(String id, String words) {
    int start = article(id).text().indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException(id + " does not say: " + words);
    }
    return new Passage(id, start, start + words.length());
  }

  /** By a longest common subsequence of words. */
  private static List<Change> changes(Article one, Span a, Article other, Span b) {
    Words here = Words.of(one.text(), List.of(a));
    Words there = Words.of(other.text(), List.of(b));
    int[][] common = new int[here.size() + 1][there.size() + 1];
    for (int i = here.size() - 1; i >= 0; i--) {
      for (int j = there.size() - 1; j >= 0; j--) {
        common[i][j] =
            here.form(i).equals(there.form(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    List<Change> changes = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < here.size() || j < there.size()) {
      int fromHere = i;
      int fromThere = j;
      while ((i < here.size() || j < there.size()) && !same(here, i, there, j)) {
        boolean skipHere =
            j >= there.size() || (i < here.size() && common[i + 1][j] >= common[i][j + 1]);
        i += skipHere ? 1 : 0;
        j += skipHere ? 0 : 1;
      }
      if (i > fromHere || j > fromThere) {
        Span left = span(here, fromHere, i, a);
        Span right = span(there, fromThere, j, b);
        Change.Kind kind =
            left.isEmpty()
                ? Change.Kind.ADDITION
                : right.isEmpty() ? Change.Kind.OMISSION : Change.Kind.SUBSTITUTION;
        changes.add(new Change(kind, Change.Level.WORDS, left, right));
      }
      i++;
      j++;
    }
    changes.sort(Comparator.comparing(Change::a).thenComparing(Change::b));
    return changes;
  }

  private static boolean same(Words here, int i, Words there, int j) {
    return i < here.size() && j < there.size() && here.form(i).equals(there.form(j));
  }

  private static Span span(Words words, int from, int to, Span bounds) {
    if (from < to) {
      return new Span(words.span(from).start(), words.span(to - 1).end());
    }
    int at = from == 0 ? bounds.start() : words.span(from - 1).end();
    return new Span(at, at);
  }
}
