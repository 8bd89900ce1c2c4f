package org.retold.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.retold.link.LinkOptions;
import org.retold.link.StoryLinker;
import org.retold.model.Article;
import org.retold.model.Linking;

/**
 * Stories told in many languages, whole or by their first sentences: pairwise figures of English
 * with each other language, the mean over languages that are alike hard.
 */
final class TranslatedStories implements Accuracy {
  /** The languages of the smaller collection, which a build can afford. */
  static final Set<String> SEVEN = Set.of("eng", "fra", "deu", "spa", "rus", "arb", "zho-CN");

  private static final SortedMap<String, List<String>> GROUPS =
      new TreeMap<>(
          Map.of(
              "fr de es it pt nl", List.of("fra", "deu", "spa", "ita", "por", "nld"),
              "pl ru uk", List.of("pol", "rus", "ukr"),
              "ar he el tr", List.of("arb", "heb", "ell", "tur"),
              "zh ja ko hi", List.of("zho-CN", "jpn", "kor", "hin")));

  /** Stories of the gold that are one event with another; docs/method/link.md names them. */
  private static final Map<String, String> ONE_EVENT =
      Map.of(
          "reuters.218865", "euronews-en.153797",
          "rt.com.91337", "reuters.218932",
          "reuters.218861", "cnbc.com.6769");

  private final String name;
  private final int lines;
  private final Set<String> languages;

  /**
   * @param lines of each article, one sentence a line; 0 for all
   * @param languages of the collection; empty for all
   */
  TranslatedStories(String name, int lines, Set<String> languages) {
    this.name = name;
    this.lines = lines;
    this.languages = languages;
  }

  @Override
  public String data() {
    return "linking/ntrex " + name;
  }

  @Override
  public boolean present(Path eval) {
    return LabelledArticles.present(folder(eval));
  }

  private static Path folder(Path eval) {
    return eval.resolve("linking/ntrex");
  }

  @Override
  public SortedMap<String, Double> measure(Path eval) throws IOException {
    LabelledArticles all = LabelledArticles.read(folder(eval));
    LabelledArticles labelled = lines == 0 ? all : all.lead(lines);
    List<Article> articles =
        labelled.articles().stream()
            .filter(
                article ->
                    languages.isEmpty() || languages.contains(labelled.language(article.id())))
            .toList();
    Linking linking = new StoryLinker(LinkOptions.defaults()).link(articles);
    SortedMap<String, String> gold = new TreeMap<>();
    articles.forEach(article -> gold.put(article.id(), event(labelled.story(article.id()))));
    Predicate<String> test = article -> !LabelledArticles.train(gold.getOrDefault(article, ""));
    StoryScore score = StoryScore.of(linking, gold, test);
    SortedMap<String, Double> measured = new TreeMap<>();
    measured.put("story precision", score.precision());
    measured.put("story recall", score.recall());
    measured.put("story F1", score.f1());
    GROUPS.forEach(
        (group, others) ->
            measured.put(
                "F1 en with " + group,
                others.stream()
                    .filter(other -> languages.isEmpty() || languages.contains(other))
                    .mapToDouble(
                        other ->
                            StoryScore.of(linking, gold, test.and(id -> isOf(labelled, id, other)))
                                .f1())
                    .average()
                    .orElse(0)));
    return measured;
  }

  private static boolean isOf(LabelledArticles labelled, String article, String other) {
    String language = labelled.language(article);
    return language.equals("eng") || language.equals(other);
  }

  static String event(String story) {
    return ONE_EVENT.getOrDefault(story, story);
  }
}
