package org.retold.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.retold.model.Article;
import org.retold.vector.Background;
import org.retold.vector.FeatureReader;
import org.retold.vector.Features;

/**
 * Counts the background frequencies of {@code org.retold.vector} on the training half of the
 * labelled stories; the other half, which figures are reported on, is not read.
 */
public final class BackgroundCount {
  private static final List<String> SETS =
      List.of("ntrex", "meantime", "ecbplus-train", "ecbplus-dev", "outlets");

  private BackgroundCount() {}

  /** Writes the resource to the file that is named. */
  public static void main(String[] args) throws IOException {
    Path linking = AccuracyRuns.evalFolder().resolve("linking");
    Background.Counter counter = new Background.Counter();
    FeatureReader reader = new FeatureReader(true);
    for (String set : SETS) {
      count(LabelledArticles.read(linking.resolve(set)), reader, counter);
    }
    try (OutputStream out = Files.newOutputStream(Path.of(args[0]))) {
      counter.write(out);
    }
  }

  private static void count(
      LabelledArticles set, FeatureReader reader, Background.Counter counter) {
    SortedMap<String, List<Features>> texts = new TreeMap<>();
    for (Article article : set.articles()) {
      String story = set.story().getOrDefault(article.id(), "");
      if (LabelledArticles.train(story)) {
        texts
            .computeIfAbsent(article.language() + '\t' + story, fresh -> new ArrayList<>())
            .add(reader.read(article.text(), article.kept(), article.language(), null));
      }
    }
    texts.forEach((key, features) -> counter.add(key.substring(0, key.indexOf('\t')), features));
  }
}
