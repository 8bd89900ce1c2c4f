package org.retold.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.retold.link.Clue;
import org.retold.link.LinkOptions;
import org.retold.link.StoryLinker;
import org.retold.model.Article;

/**
 * What each kind of evidence adds: the stories of labelled sets with all of them, and with each
 * left out. The judges are not fitted anew, so that what is left out is missed as much as it is
 * relied on. A set is named, with {@code :3} behind it for its first three lines, and {@code +} for
 * seven languages of it.
 */
public final class LinkAblation {
  private LinkAblation() {}

  /** Arguments: sets under {@code linking/} of the folder of labelled data. */
  public static void main(String[] args) throws IOException {
    List<Half> sets = new ArrayList<>();
    for (String name : args) {
      sets.add(Half.read(AccuracyRuns.evalFolder(), name));
    }
    System.out.println("without\t" + String.join("\t", args));
    print("nothing", LinkOptions.defaults(), sets);
    for (Clue clue : Clue.values()) {
      String name = clue.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      print(name, LinkOptions.defaults().without(clue), sets);
    }
  }

  private static void print(String without, LinkOptions options, List<Half> sets) {
    StringBuilder row = new StringBuilder(without);
    for (Half set : sets) {
      row.append(String.format(Locale.ROOT, "\t%.3f", set.score(options)));
    }
    System.out.println(row);
  }

  /** Articles with their gold, of which the half is scored that nothing was fitted on. */
  private record Half(LabelledArticles labelled, List<Article> articles) {
    static Half read(Path eval, String name) throws IOException {
      String folder = name.replaceAll("[:+].*", "");
      LabelledArticles all = LabelledArticles.read(eval.resolve("linking").resolve(folder));
      LabelledArticles labelled = name.contains(":3") ? all.lead(3) : all;
      List<Article> articles =
          labelled.articles().stream()
              .filter(
                  article ->
                      !name.contains("+")
                          || TranslatedStories.SEVEN.contains(labelled.language(article.id())))
              .toList();
      return new Half(labelled, articles);
    }

    double score(LinkOptions options) {
      Set<String> ids = articles.stream().map(Article::id).collect(Collectors.toSet());
      return StoryScore.of(
              new StoryLinker(options).link(articles),
              labelled.story(),
              article -> ids.contains(article) && !labelled.isTrain(article))
          .f1();
    }
  }
}
