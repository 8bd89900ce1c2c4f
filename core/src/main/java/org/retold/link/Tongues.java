package org.retold.link;

import static java.util.stream.Collectors.toSet;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.retold.model.Article;
import org.retold.text.LanguageDetector;
import org.retold.text.Words;

/**
 * The language that an article is read in. Versions of one text in a dialect or an old spelling are
 * taken for this language and that; texts that share much of their wording are of one, the one that
 * most of them were taken for. A text too short to tell is taken for one of the others' languages.
 */
final class Tongues {
  /** Runs of so many words, of which each article keeps the least by their hash (Broder 1997). */
  private static final int RUN = 3;

  private static final int KEPT = 64;

  /** So many kept runs in common are a fifteenth of all; translations share none. */
  private static final int ENOUGH = 4;

  /** A run that so many articles have is a phrase of the language. */
  private static final int COMMON = 64;

  /** Bits of a number that tell the article, the others the run. */
  private static final int ARTICLE_BITS = 26;

  private final List<Article> articles;
  private final int[] groups;

  private Tongues(List<Article> articles) {
    this.articles = articles;
    groups = IntStream.range(0, articles.size()).toArray();
  }

  /** By id of article its language. */
  static Map<String, String> of(List<Article> given) {
    Tongues tongues = new Tongues(given.stream().sorted().toList());
    if (given.stream().map(Article::language).distinct().count() > 1) {
      tongues.join();
    }
    return tongues.languages();
  }

  private void join() {
    long[] holders = holders();
    Long2IntOpenHashMap shared = new Long2IntOpenHashMap();
    for (int from = 0, to = 0; from < holders.length; from = to) {
      while (to < holders.length
          && holders[to] >>> ARTICLE_BITS == holders[from] >>> ARTICLE_BITS) {
        to++;
      }
      for (int i = from; i < to && to - from <= COMMON; i++) {
        for (int j = from; j < i; j++) {
          count(article(holders[j]), article(holders[i]), shared);
        }
      }
    }
  }

  /** Every kept run with its article, those of one run side by side. */
  private long[] holders() {
    long[] holders =
        IntStream.range(0, articles.size())
            .parallel()
            .boxed()
            .flatMapToLong(
                a -> Arrays.stream(runs(articles.get(a))).map(run -> run << ARTICLE_BITS | a))
            .toArray();
    Arrays.parallelSort(holders);
    return holders;
  }

  private static int article(long holder) {
    return (int) holder & ((1 << ARTICLE_BITS) - 1);
  }

  private void count(int one, int other, Long2IntOpenHashMap shared) {
    boolean apart = !articles.get(one).language().equals(articles.get(other).language());
    if (apart && shared.addTo(((long) one << 32) | other, 1) + 1 == ENOUGH) {
      int a = find(one);
      int b = find(other);
      groups[Math.max(a, b)] = Math.min(a, b);
    }
  }

  private int find(int article) {
    int at = article;
    while (groups[at] != at) {
      at = groups[at];
    }
    return at;
  }

  private static long[] runs(Article article) {
    Words words = Words.of(article.text(), article.kept());
    int[] forms = new int[words.size()];
    Arrays.setAll(forms, words::hash);
    long[] least = new long[KEPT];
    int kept = 0;
    for (int w = 0; w + RUN <= forms.length; w++) {
      long hash = 0;
      for (int i = w; i < w + RUN; i++) {
        hash = (hash * 31 + forms[i]) * 0x9E3779B97F4A7C15L;
      }
      kept = keep(hash ^ (hash >>> 29), least, kept);
    }
    return Arrays.copyOf(least, kept);
  }

  /** Puts a hash among the least so far, ascending and each once; most are not of them. */
  private static int keep(long hash, long[] least, int kept) {
    if (kept == KEPT && hash >= least[KEPT - 1]) {
      return kept;
    }
    int at = Arrays.binarySearch(least, 0, kept, hash);
    if (at >= 0) {
      return kept;
    }
    int place = -at - 1;
    int after = Math.min(kept + 1, KEPT);
    System.arraycopy(least, place, least, place + 1, after - place - 1);
    least[place] = hash;
    return after;
  }

  private Map<String, String> languages() {
    Map<Integer, Map<String, Integer>> taken = new HashMap<>();
    Set<String> known =
        articles.stream().map(Article::language).filter(Tongues::isKnown).collect(toSet());
    for (int a = 0; a < groups.length; a++) {
      taken
          .computeIfAbsent(find(a), group -> new TreeMap<>())
          .merge(language(articles.get(a), known), 1, Integer::sum);
    }
    Map<String, String> languages = new HashMap<>();
    for (int a = 0; a < groups.length; a++) {
      languages.put(articles.get(a).id(), most(taken.getOrDefault(find(a), Map.of())));
    }
    return languages;
  }

  private static boolean isKnown(String language) {
    return !language.equals(LanguageDetector.UNKNOWN);
  }

  /** Two lines that do not tell their language are taken for the likeliest of the collection's. */
  private static String language(Article article, Set<String> known) {
    return isKnown(article.language())
        ? article.language()
        : LanguageDetector.shared().detectWithin(article.text(), known);
  }

  private static String most(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElseThrow();
  }
}
