package org.retold.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Found passages against planted ones: pairs of texts, and PAN's measures of passages (Potthast et
 * al. 2010). Gives what the scorer of the labelled data gives.
 */
final class ReuseScore {

  /** A passage of two texts, the one whose id sorts first as one. */
  record Case(String one, int begin, int end, String other, int begin2, int end2) {

    static Case of(String one, int begin, int end, String other, int begin2, int end2) {
      return one.compareTo(other) <= 0
          ? new Case(one, begin, end, other, begin2, end2)
          : new Case(other, begin2, end2, one, begin, end);
    }

    String pair() {
      return one + "\t" + other;
    }
  }

  /** Half-open stretches of characters. */
  private static final class Stretches {
    private final List<int[]> all = new ArrayList<>();

    void add(int begin, int end) {
      all.add(new int[] {begin, end});
    }

    long length() {
      all.sort(Comparator.comparingInt((int[] s) -> s[0]).thenComparingInt(s -> s[1]));
      long total = 0;
      int last = -1;
      for (int[] stretch : all) {
        if (stretch[1] > last) {
          total += stretch[1] - Math.max(stretch[0], last);
          last = stretch[1];
        }
      }
      return total;
    }
  }

  private final Map<String, List<Case>> gold;
  private final Map<String, List<Case>> found;
  private long shared;
  private long foundLength;
  private long goldLength;
  private long hits;
  private long casesFound;

  private ReuseScore(List<Case> gold, List<Case> found) {
    this.gold = byPair(gold);
    this.found = byPair(found);
  }

  static SortedMap<String, Double> score(List<Case> gold, List<Case> found) {
    ReuseScore score = new ReuseScore(gold, found);
    Set<String> pairs = new TreeSet<>(score.gold.keySet());
    pairs.addAll(score.found.keySet());
    pairs.forEach(score::add);
    return score.figures();
  }

  private static Map<String, List<Case>> byPair(List<Case> cases) {
    Map<String, List<Case>> byPair = new TreeMap<>();
    for (Case one : cases) {
      if (!one.one().equals(one.other()) && one.end() > one.begin() && one.end2() > one.begin2()) {
        byPair.computeIfAbsent(one.pair(), pair -> new ArrayList<>()).add(one);
      }
    }
    return byPair;
  }

  private void add(String pair) {
    List<Case> wanted = gold.getOrDefault(pair, List.of());
    List<Case> detected = found.getOrDefault(pair, List.of());
    Stretches left = new Stretches();
    Stretches right = new Stretches();
    for (Case one : wanted) {
      int detections = 0;
      for (Case other : detected) {
        int begin = Math.max(one.begin(), other.begin());
        int end = Math.min(one.end(), other.end());
        int begin2 = Math.max(one.begin2(), other.begin2());
        int end2 = Math.min(one.end2(), other.end2());
        if (end > begin && end2 > begin2) {
          left.add(begin, end);
          right.add(begin2, end2);
          detections++;
        }
      }
      hits += detections;
      casesFound += detections > 0 ? 1 : 0;
    }
    shared += left.length() + right.length();
    foundLength += length(detected);
    goldLength += length(wanted);
  }

  private static long length(List<Case> cases) {
    Stretches left = new Stretches();
    Stretches right = new Stretches();
    for (Case one : cases) {
      left.add(one.begin(), one.end());
      right.add(one.begin2(), one.end2());
    }
    return left.length() + right.length();
  }

  private SortedMap<String, Double> figures() {
    Set<String> both = new HashSet<>(gold.keySet());
    both.retainAll(found.keySet());
    double pairPrecision = ratio(both.size(), found.size());
    double pairRecall = ratio(both.size(), gold.size());
    double precision = ratio(shared, foundLength);
    double recall = ratio(shared, goldLength);
    double granularity = casesFound == 0 ? 1 : ratio(hits, casesFound);
    SortedMap<String, Double> figures = new TreeMap<>();
    figures.put("pair_precision", pairPrecision);
    figures.put("pair_recall", pairRecall);
    figures.put("pair_f1", f1(pairPrecision, pairRecall));
    figures.put("char_precision", precision);
    figures.put("char_recall", recall);
    figures.put("plagdet", f1(precision, recall) / (Math.log(1 + granularity) / Math.log(2)));
    return figures;
  }

  private static double ratio(long part, long all) {
    return all == 0 ? 0 : (double) part / all;
  }

  private static double f1(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }
}
