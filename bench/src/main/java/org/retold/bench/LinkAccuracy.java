package org.retold.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.retold.link.LinkOptions;
import org.retold.link.StoryLinker;
import org.retold.model.Linking;

/** Stories of one labelled set against gold, on the half that no constant was chosen on. */
final class LinkAccuracy implements Accuracy {
  private final String set;

  LinkAccuracy(String set) {
    this.set = set;
  }

  @Override
  public String data() {
    return "linking/" + set;
  }

  @Override
  public boolean present(Path eval) {
    return LabelledArticles.present(eval.resolve(data()));
  }

  @Override
  public SortedMap<String, Double> measure(Path eval) throws IOException {
    LabelledArticles labelled = LabelledArticles.read(eval.resolve(data()));
    Linking linking = new StoryLinker(LinkOptions.defaults()).link(labelled.articles());
    StoryScore score =
        StoryScore.of(linking, labelled.story(), article -> !labelled.isTrain(article));
    SortedMap<String, Double> measured = new TreeMap<>();
    measured.put("story precision", score.precision());
    measured.put("story recall", score.recall());
    measured.put("story F1", score.f1());
    measured.put("nearest neighbour", nearest(labelled));
    return measured;
  }

  /** The share of articles, of stories told more than once, whose nearest is of their story. */
  private static double nearest(LabelledArticles labelled) {
    Map<String, String> nearest =
        new StoryLinker(LinkOptions.defaults()).nearest(labelled.articles());
    Map<String, Long> tellings =
        labelled.story().values().stream()
            .collect(Collectors.groupingBy(story -> story, Collectors.counting()));
    return labelled.story().keySet().stream()
        .filter(article -> !labelled.isTrain(article))
        .filter(article -> tellings.getOrDefault(labelled.story(article), 0L) > 1)
        .mapToInt(
            article ->
                labelled.story(article).equals(labelled.story(nearest.getOrDefault(article, "")))
                    ? 1
                    : 0)
        .average()
        .orElse(0);
  }
}
