package org.retold.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.retold.link.LinkOptions;
import org.retold.link.StoryLinker;
import org.retold.model.Article;
import org.retold.model.Linking;

/**
 * Five articles at a time: one story in English and another language, and three strangers. Nothing
 * can be learned from so few.
 */
final class FiveArticlesAccuracy implements Accuracy {
  private static final List<String> LANGUAGES = List.of("fra", "deu", "rus", "arb", "zho-CN");
  private static final int ARTICLES = 5;
  private static final int TIMES = 10;
  private static final long SEED = 11;

  @Override
  public String data() {
    return "linking/ntrex five at a time";
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
    LabelledArticles labelled = LabelledArticles.read(folder(eval));
    Map<String, Article> byKey = new HashMap<>();
    List<String> stories = new ArrayList<>();
    for (Article article : labelled.articles()) {
      String story = labelled.story(article.id());
      byKey.put(story + ' ' + labelled.language(article.id()), article);
      if (!labelled.isTrain(article.id()) && !stories.contains(story)) {
        stories.add(story);
      }
    }
    stories.sort(null);
    SortedMap<String, Double> measured = new TreeMap<>();
    for (String language : LANGUAGES) {
      Random random = new Random(SEED);
      StoryScore sum = new StoryScore(0, 0, 0);
      for (int time = 0; time < TIMES; time++) {
        sum = sum.plus(score(labelled, five(language, stories, byKey, random)));
      }
      measured.put("eng-" + language + " F1", sum.f1());
    }
    return measured;
  }

  private static List<Article> five(
      String language, List<String> stories, Map<String, Article> byKey, Random random) {
    List<Article> five = new ArrayList<>();
    Set<String> told = new HashSet<>();
    String story = stories.get(random.nextInt(stories.size()));
    told.add(story);
    add(five, byKey, story, "eng");
    add(five, byKey, story, language);
    while (five.size() < ARTICLES) {
      String stranger = stories.get(random.nextInt(stories.size()));
      if (told.add(stranger)) {
        add(five, byKey, stranger, random.nextBoolean() ? "eng" : language);
      }
    }
    return five;
  }

  private static void add(
      List<Article> five, Map<String, Article> byKey, String story, String language) {
    Article article = byKey.get(story + ' ' + language);
    if (article != null) {
      five.add(article);
    }
  }

  private static StoryScore score(LabelledArticles labelled, List<Article> articles) {
    Linking linking = new StoryLinker(LinkOptions.defaults()).link(articles);
    Set<String> ids = new HashSet<>();
    articles.forEach(article -> ids.add(article.id()));
    return StoryScore.of(linking, labelled.story(), ids::contains);
  }
}
