package org.retold.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.retold.vector.Senses;
import org.retold.vector.Vector;

/**
 * One linking of a collection.
 *
 * @param vectors of the distinct texts
 * @param pairs the candidates that were judged, each once
 * @param groupOf the group of each text, named by its first member
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Round(List<Vector> vectors, List<Clusters.Pair> pairs, int[] groupOf) {

  static Round run(Collection collection, Senses senses, double threshold) {
    List<Vector> vectors = collection.vectors(senses);
    Clusters.PairJudge judge =
        (a, b) ->
            Judge.logOdds(
                vectors.get(a), vectors.get(b), collection.get(a).day(), collection.get(b).day());
    List<Clusters.Pair> pairs = pairs(vectors, judge);
    double least = Math.log(threshold / (1 - threshold));
    int[] joined =
        Clusters.join(vectors.size(), i -> vectors.get(i).language(), pairs, judge, least);
    Divider divider = new Divider(vectors, judge, least);
    int[] groupOf = new int[joined.length];
    for (List<Integer> group : groups(joined).values()) {
      for (List<Integer> story : divider.divide(group)) {
        story.forEach(member -> groupOf[member] = story.get(0));
      }
    }
    return new Round(vectors, pairs, groupOf);
  }

  /** Every candidate pair once, judged; the threads change nothing of it. */
  private static List<Clusters.Pair> pairs(List<Vector> vectors, Clusters.PairJudge judge) {
    Candidates candidates = new Candidates(vectors);
    return IntStream.range(0, vectors.size())
        .parallel()
        .boxed()
        .flatMapToLong(a -> Arrays.stream(candidates.of(a)).mapToLong(b -> packed(a, b)))
        .distinct()
        .sorted()
        .mapToObj(
            pair -> {
              int low = (int) (pair >>> 32);
              int high = (int) pair;
              return new Clusters.Pair(low, high, judge.logOdds(low, high));
            })
        .toList();
  }

  private static long packed(int a, int b) {
    return ((long) Math.min(a, b) << 32) | Math.max(a, b);
  }

  /** The members of every group, by the group's name. */
  SortedMap<Integer, List<Integer>> groups() {
    return groups(groupOf);
  }

  private static SortedMap<Integer, List<Integer>> groups(int[] groupOf) {
    SortedMap<Integer, List<Integer>> groups = new TreeMap<>();
    for (int i = 0; i < groupOf.length; i++) {
      groups.computeIfAbsent(groupOf[i], name -> new ArrayList<>()).add(i);
    }
    return groups;
  }
}
