package org.retold.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.retold.link.LinkOptions;
import org.retold.link.StoryLinker;
import org.retold.model.Article;
import org.retold.model.Linking;
import org.retold.model.Published;

/**
 * How the cost of linking grows: the labelled sets among more and more strangers, and whether their
 * stories are still found. Strangers are written by {@link NewsNoise} from the words of the sets,
 * so that they share subjects and names with them, as the news of a year do.
 */
public final class LinkGrowth {
  private static final List<String> SETS =
      List.of("ntrex", "meantime", "ecbplus-train", "ecbplus-dev", "outlets");

  private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
  private static final int DAYS = 1000;

  private LinkGrowth() {}

  /** Arguments: the folder of labelled data, then how many articles, labelled ones included. */
  public static void main(String[] args) throws IOException {
    List<Article> labelled = new ArrayList<>();
    SortedMap<String, String> gold = new TreeMap<>();
    for (String set : SETS) {
      LabelledArticles read = LabelledArticles.read(Path.of(args[0], "linking", set));
      labelled.addAll(read.articles());
      read.story().forEach((article, story) -> gold.put(article, set + ' ' + story));
    }
    System.out.println(
        "articles\tcpu s\twall s\ta second\theap MB\tstories\tprecision\trecall\tF1");
    for (String size : List.of(args).subList(1, args.length)) {
      measure(mixed(labelled, Integer.parseInt(size)), gold);
    }
  }

  private static List<Article> mixed(List<Article> labelled, int size) {
    Random random = new Random(5);
    NewsNoise noise = new NewsNoise(labelled, random);
    List<Article> mixed = new ArrayList<>(labelled);
    for (int i = labelled.size(); i < size; i++) {
      NewsNoise.Written written = noise.write();
      LocalDate day = random.nextInt(10) < 7 ? FIRST.plusDays(random.nextInt(DAYS)) : null;
      mixed.add(article("noise-" + i, written, day));
    }
    Collections.shuffle(mixed, random);
    return mixed;
  }

  private static Article article(String id, NewsNoise.Written written, @Nullable LocalDate day) {
    Published published =
        day == null ? null : new Published(day.toString(), Published.Precision.DAY, null, "date");
    return LabelledArticles.article(id, written.language(), written.text(), published);
  }

  private static void measure(List<Article> articles, SortedMap<String, String> gold) {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpu = system.getProcessCpuTime();
    long wall = System.nanoTime();
    Linking linking = new StoryLinker(LinkOptions.defaults()).link(articles);
    double cpuSeconds = (system.getProcessCpuTime() - cpu) / 1e9;
    double seconds = (System.nanoTime() - wall) / 1e9;
    StoryScore score = StoryScore.of(linking, gold, article -> true);
    System.out.printf(
        "%d\t%.1f\t%.1f\t%.0f\t%d\t%d\t%.3f\t%.3f\t%.3f%n",
        articles.size(),
        cpuSeconds,
        seconds,
        articles.size() / seconds,
        Runtime.getRuntime().totalMemory() / 1_000_000,
        linking.stories().size(),
        score.precision(),
        score.recall(),
        score.f1());
  }
}
