package org.retold.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.retold.derive.DeriveOptions;
import org.retold.derive.StemmaBuilder;
import org.retold.model.Alignment;
import org.retold.model.Article;
import org.retold.model.PassagePair;
import org.retold.model.Published;
import org.retold.model.Stemma;
import org.retold.model.Story;
import org.retold.model.Witness;

/** Versions of one text through the stemma stage. */
final class StemmaRun {
  private StemmaRun() {}

  static List<Article> articles(Tradition tradition) {
    List<Article> articles = new ArrayList<>();
    tradition
        .texts()
        .forEach(
            (name, text) ->
                articles.add(
                    new Article(
                        name,
                        name,
                        "",
                        "",
                        null,
                        List.of(),
                        "und",
                        published(tradition, name),
                        text,
                        List.of(),
                        List.of(),
                        Map.of())));
    return articles;
  }

  private static @org.jspecify.annotations.Nullable Published published(
      Tradition tradition, String name) {
    var time = tradition.times().get(name);
    return time == null
        ? null
        : new Published(
            time.withSecond(0).withNano(0).toString().substring(0, 16),
            Published.Precision.MINUTE,
            "Z",
            "simulated");
  }

  static Stemma stemma(List<Article> articles, DeriveOptions options) {
    List<PassagePair> pairs = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      for (int j = i + 1; j < articles.size(); j++) {
        pairs.add(WholeTexts.pair(articles.get(i), articles.get(j)));
      }
    }
    Story story =
        new Story("s1", articles.stream().map(Article::id).toList(), "", List.of(), List.of());
    return new StemmaBuilder(options).build(story, articles, new Alignment("s1", pairs, true));
  }

  static List<Tradition.Edge> edges(Stemma stemma) {
    Map<String, String> names = new TreeMap<>();
    for (Witness witness : stemma.witnesses()) {
      String article = witness.article();
      names.put(witness.siglum(), article == null ? "?" + witness.siglum() : article);
    }
    return stemma.derivations().stream()
        .map(
            d ->
                new Tradition.Edge(
                    names.getOrDefault(d.from(), ""), names.getOrDefault(d.to(), "")))
        .toList();
  }
}
