package org.retold.link;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.retold.vector.Features;
import org.retold.vector.Kind;
import org.retold.vector.Vector;

/**
 * Takes a story apart that tells two look-alike events: two ferries aground share their words, but
 * each has names, places and figures that most of its own tellings give and none of the others.
 *
 * <p>Within a story what all share says nothing: features are weighed anew by how rare they are
 * among its own articles, and the articles fall into the two parts that share most of the rest
 * (average linkage). They are two stories if, on the mean over pairs of both, they do not belong
 * together, and share little of what each part has in common; each part is then asked again.
 * docs/method/link.md#divide.
 */
final class Divider {
  /** Articles of one language below which there is no telling what a side has in common. */
  private static final int FEW = 4;

  /** The smaller part has at least so many: one odd telling is no other event. */
  private static final int SMALLEST = 2;

  /** At most one in so many comes off as odd; docs/method/link.md#divide. */
  private static final int ODD = 6;

  /** Articles that are looked at; the others of a large story follow their nearest. */
  private static final int MOST = 60;

  /**
   * What members of different parts may share of the rest, as a part of what those of one share;
   * docs/method/link.md#divide.
   */
  private static final double CONTRAST = 0.4;

  /** Log odds that may be wanting before a story is taken apart; docs/method/link.md#divide. */
  private static final double DOUBT = 0.1;

  private final List<Vector> vectors;
  private final Clusters.PairJudge judge;
  private final double least;

  Divider(List<Vector> vectors, Clusters.PairJudge judge, double least) {
    this.vectors = vectors;
    this.judge = judge;
    this.least = least - DOUBT;
  }

  /** The stories in a group, each in ascending order. */
  List<List<Integer>> divide(List<Integer> group) {
    List<List<Integer>> parts = parts(asked(group));
    if (parts.isEmpty()) {
      return List.of(group);
    }
    List<Integer> one = parts.get(0);
    List<Integer> other = parts.get(1);
    List<Integer> left = new ArrayList<>();
    List<Integer> right = new ArrayList<>();
    for (int member : group) {
      boolean nearLeft =
          one.contains(member)
              || (!other.contains(member)
                  && mean(List.of(member), one) >= mean(List.of(member), other));
      (nearLeft ? left : right).add(member);
    }
    List<List<Integer>> stories = new ArrayList<>(divide(left));
    stories.addAll(divide(right));
    return stories;
  }

  /**
   * Two parts that are not one story; none if there are no such. A few odd tellings that come off
   * first are set aside: they hide what the others fall into.
   */
  private List<List<Integer>> parts(List<Integer> asked) {
    List<Integer> left = asked;
    while (left.size() >= FEW && 2 * left.size() > asked.size()) {
      double[][] near = closeness(left);
      List<List<Integer>> parts = halves(left, near);
      parts.sort(Comparator.comparingInt(List::size));
      List<Integer> odd = parts.get(0);
      boolean apart = odd.size() >= SMALLEST && mean(odd, parts.get(1)) < least;
      if (apart && contrast(left, odd, near) < CONTRAST) {
        return parts;
      }
      if (odd.size() * ODD > left.size()) {
        return List.of();
      }
      left = parts.get(1);
    }
    return List.of();
  }

  /** Members of the language that most are written in: only these share all kinds of features. */
  private List<Integer> asked(List<Integer> group) {
    Map<String, List<Integer>> byLanguage = new TreeMap<>();
    for (int member : group) {
      byLanguage
          .computeIfAbsent(vectors.get(member).language(), fresh -> new ArrayList<>())
          .add(member);
    }
    List<Integer> most =
        byLanguage.values().stream().max(Comparator.comparingInt(List::size)).orElseThrow();
    return Group.sample(most, MOST);
  }

  private double mean(List<Integer> one, List<Integer> other) {
    double sum = 0;
    for (int a : one) {
      for (int b : other) {
        sum += judge.logOdds(a, b);
      }
    }
    return sum / (one.size() * other.size());
  }

  /** How close members of different parts are, as a share of how close those of one are. */
  private static double contrast(List<Integer> members, List<Integer> part, double[][] near) {
    double across = 0;
    double within = 0;
    int pairs = 0;
    int inside = 0;
    for (int i = 0; i < near.length; i++) {
      for (int j = 0; j < i; j++) {
        boolean same = part.contains(members.get(i)) == part.contains(members.get(j));
        across += same ? 0 : near[i][j];
        within += same ? near[i][j] : 0;
        pairs += same ? 0 : 1;
        inside += same ? 1 : 0;
      }
    }
    return across / pairs / (within / inside);
  }

  /** Average linkage until two parts are left. */
  private static List<List<Integer>> halves(List<Integer> members, double[][] closeness) {
    double[][] near = Arrays.stream(closeness).map(double[]::clone).toArray(double[][]::new);
    List<List<Integer>> parts = new ArrayList<>();
    for (int member : members) {
      parts.add(new ArrayList<>(List.of(member)));
    }
    while (parts.size() > 2) {
      int a = 0;
      int b = 1;
      for (int i = 0; i < parts.size(); i++) {
        for (int j = i + 1; j < parts.size(); j++) {
          if (near[i][j] > near[a][b]) {
            a = i;
            b = j;
          }
        }
      }
      AverageLinkage.merge(parts, near, a, b);
    }
    return parts;
  }

  /** Cosines of words, names and figures, each weighed by its rarity among the members. */
  private double[][] closeness(List<Integer> members) {
    Int2IntOpenHashMap holders = new Int2IntOpenHashMap();
    for (int member : members) {
      Vector vector = vectors.get(member);
      for (int f = 0; f < vector.size(); f++) {
        holders.addTo(vector.id(f), 1);
      }
    }
    int size = members.size();
    double[] rarity = new double[size + 1];
    for (int having = 2; having < size; having++) {
      rarity[having] = Math.log((double) size / having);
    }
    List<Weights> weights =
        members.stream().map(i -> weights(vectors.get(i), holders, rarity)).toList();
    double[][] near = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        near[i][j] = weights.get(i).cosine(weights.get(j));
        near[j][i] = near[i][j];
      }
    }
    return near;
  }

  private static Weights weights(Vector vector, Int2IntOpenHashMap holders, double[] rarity) {
    int[] ids = new int[vector.size()];
    double[] weights = new double[vector.size()];
    int size = 0;
    double square = 0;
    for (int f = 0; f < vector.size(); f++) {
      double weight = vector.weight(f) * rarity[holders.get(vector.id(f))];
      if (weight > 0 && counts(Features.kind(vector.id(f)))) {
        ids[size] = vector.id(f);
        weights[size++] = weight;
        square += weight * weight;
      }
    }
    return new Weights(ids, weights, size, Math.sqrt(square));
  }

  private static boolean counts(Kind kind) {
    return switch (kind) {
      case WORD, NUMBER, DATE, PLACE, NAME -> true;
      case SOUND, GRAM, ECHO, SENSE, LEAD -> false;
    };
  }

  /** Features of one article, ascending. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Weights(int[] ids, double[] weights, int size, double length) {
    double cosine(Weights other) {
      double dot = 0;
      int j = 0;
      for (int i = 0; i < size; i++) {
        while (j < other.size && other.ids[j] < ids[i]) {
          j++;
        }
        if (j < other.size && other.ids[j] == ids[i]) {
          dot += weights[i] * other.weights[j];
        }
      }
      return dot == 0 ? 0 : dot / (length * other.length);
    }
  }
}
