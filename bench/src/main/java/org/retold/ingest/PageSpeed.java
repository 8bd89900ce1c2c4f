package org.retold.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.retold.model.Article;

/**
 * What reading a page costs against jsoup's bare parse of it: both over the same bytes in memory,
 * page by page in turn, in processor time of one thread, so that others on the machine weigh on
 * both alike. Run: {@code PageSpeed EVAL_FOLDER [ROUNDS [EVERY]]}; the first third of the rounds
 * warms up.
 */
public final class PageSpeed {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final List<byte[]> pages;

  private PageSpeed(List<byte[]> pages) {
    this.pages = pages;
  }

  /** One round over all pages: processor time of either way, and what they found. */
  private record Round(long parse, long read, long elements, long kept) {
    double ratio() {
      return (double) read / parse;
    }
  }

  public static void main(String[] args) throws IOException {
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 9;
    int every = args.length > 2 ? Integer.parseInt(args[2]) : 1;
    PageSpeed speed = new PageSpeed(every(LabelledPages.segmentBytes(Path.of(args[0])), every));
    List<Round> warm = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      Round round = speed.round();
      print("round " + (i + 1), round, speed.pages.size());
      if (i >= rounds / 3) {
        warm.add(round);
      }
    }
    double[] ratios = warm.stream().mapToDouble(Round::ratio).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "median of %d rounds: reading takes %.2f times the parse (%.2f to %.2f)%n",
        ratios.length,
        ratios[ratios.length / 2],
        ratios[0],
        ratios[ratios.length - 1]);
  }

  private static void print(String name, Round round, int pages) {
    System.out.printf(
        Locale.ROOT,
        "%s: %d pages, parse %d ms (%d elements), read %d ms (%d characters kept), %.0f pages/s, ratio %.2f%n",
        name,
        pages,
        round.parse() / 1_000_000,
        round.elements(),
        round.read() / 1_000_000,
        round.kept(),
        pages * 1e9 / round.read(),
        round.ratio());
  }

  private static List<byte[]> every(List<byte[]> pages, int every) {
    List<byte[]> some = new ArrayList<>();
    for (int i = 0; i < pages.size(); i += every) {
      some.add(pages.get(i));
    }
    return some;
  }

  private Round round() {
    long[] sums = new long[4];
    for (byte[] page : pages) {
      // The elements are counted outside: the tree is all that a bare parse gives.
      sums[2] += timed(page, PageSpeed::parse, sums, 0).getAllElements().size();
      sums[3] += timed(page, PageSpeed::read, sums, 1).text().length();
    }
    return new Round(sums[0], sums[1], sums[2], sums[3]);
  }

  private static <T> T timed(byte[] page, Function<byte[], T> way, long[] sums, int at) {
    long before = THREADS.getCurrentThreadCpuTime();
    T found = way.apply(page);
    sums[at] += THREADS.getCurrentThreadCpuTime() - before;
    return found;
  }

  private static Document parse(byte[] page) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(page), null, "");
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory cannot fail to be read", e);
    }
  }

  /** From bytes to the finished article; templates need a collection and stay out. */
  private static Article read(byte[] page) {
    Draft draft = Pages.read("page", "page.html", page, "");
    Page judged = draft.page;
    draft.text = judged == null ? "" : judged.text();
    return Finisher.finish(draft);
  }
}
