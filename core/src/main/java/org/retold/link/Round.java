package org.retold.link;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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
    List<Clusters.Pair> pairs = new ArrayList<>();
    Candidates candidates = new Candidates(vectors);
    LongOpenHashSet seen = new LongOpenHashSet();
    for (int a = 0; a < vectors.size(); a++) {
      for (int b : candidates.of(a)) {
        int low = Math.min(a, b);
        int high = Math.max(a, b);
        if (seen.add(((long) low << 32) | high)) {
          pairs.add(new Clusters.Pair(low, high, judge.logOdds(low, high)));
        }
      }
    }
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
