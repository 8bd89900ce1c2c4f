package org.retold.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Locale;
import org.retold.align.AlignOptions;
import org.retold.align.PassageAligner;
import org.retold.derive.DeriveOptions;
import org.retold.derive.StemmaBuilder;
import org.retold.model.Alignment;
import org.retold.model.Article;
import org.retold.model.Lexicon;
import org.retold.model.Stemma;
import org.retold.model.Story;
import org.retold.model.Witness;

/**
 * How the cost of a stemma grows with the tellings of one story, and what the stemma is worth
 * there: average sign similarity, for smaller stories beside the spanning tree of all distances.
 */
public final class StemmaGrowth {
  /** All pairs of more texts take longer to lay side by side than all the rest. */
  private static final int MOST_WITH_RIVALS = 100;

  /** The triples of more are too many to count. */
  private static final int MOST_SCORED = 700;

  private StemmaGrowth() {}

  /** Arguments: changed words a copy (.05), first seed, then how many tellings, once and again. */
  public static void main(String[] args) {
    double rate = Double.parseDouble(args[0]);
    long seed = Long.parseLong(args[1]);
    System.out.println(
        "tellings\tseed\talign cpu s\twall s\tderive cpu s\twall s\theap MB\tinferred\tlines"
            + "\tsimilarity\tspanning tree");
    for (String tellings : List.of(args).subList(2, args.length)) {
      measure(TraditionSimulator.of(Integer.parseInt(tellings), rate, true, seed), seed);
      seed++;
    }
  }

  private static void measure(Tradition tradition, long seed) {
    List<Article> articles = StemmaRun.articles(tradition);
    Story story =
        new Story("s1", articles.stream().map(Article::id).toList(), "", List.of(), List.of());
    Stopwatch aligning = new Stopwatch();
    Alignment alignment =
        new PassageAligner(AlignOptions.defaults()).align(story, articles, Lexicon.EMPTY);
    String aligned = aligning.seconds();
    resetPeaks();
    Stopwatch deriving = new Stopwatch();
    Stemma stemma = new StemmaBuilder(DeriveOptions.defaults()).build(story, articles, alignment);
    String derived = deriving.seconds();
    long heap = peak();
    System.out.printf(
        Locale.ROOT,
        "%d\t%d\t%s\t%s\t%d\t%d\t%d\t%s\t%s%n",
        articles.size(),
        seed,
        aligned,
        derived,
        heap,
        stemma.witnesses().stream().filter(Witness::isInferred).count(),
        stemma.derivations().size(),
        score(tradition, StemmaRun.edges(stemma), MOST_SCORED),
        articles.size() > MOST_WITH_RIVALS
            ? "-"
            : score(tradition, Rivals.of(articles).spanningTree(), MOST_WITH_RIVALS));
  }

  private static String score(Tradition tradition, List<Tradition.Edge> edges, int most) {
    return tradition.texts().size() > most
        ? "-"
        : String.format(
            Locale.ROOT,
            "%.3f",
            SignSimilarity.of(tradition.texts().keySet(), edges, tradition.edges()));
  }

  private static void resetPeaks() {
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum()
        / 1_000_000;
  }

  /** Processor time and time on the wall since it was made. */
  private static final class Stopwatch {
    private final OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final long cpu = system.getProcessCpuTime();
    private final long wall = System.nanoTime();

    String seconds() {
      return String.format(
          Locale.ROOT,
          "%.1f\t%.1f",
          (system.getProcessCpuTime() - cpu) / 1e9,
          (System.nanoTime() - wall) / 1e9);
    }
  }
}
