package org.retold.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.retold.vector.Vector;

/**
 * One linking of a collection.
 *
 * @param pairs the candidates that were judged, each once
 * @param groupOf the group of each text, named by its first member
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Round(Pairs pairs, int[] groupOf) {
  /** Log odds of pairs that no later step asks for; of many articles they are most. */
  private static final double FAR = -3;

  /**
   * Links a collection.
   *
   * @param before the round before; what it judged within languages no lexicon changes
   */
  static Round run(Collection collection, @Nullable Round before, LinkOptions options) {
    List<Vector> vectors = collection.vectors();
    Clusters.PairJudge first =
        (a, b) ->
            Judge.logOdds(
                vectors.get(a), vectors.get(b), collection.get(a).day(), collection.get(b).day());
    Pairs looked = pairs(new Candidates(vectors, before == null), before, first);
    SecondLook second = new SecondLook(vectors.stream().map(Vector::language).toList(), looked);
    Pairs.SecondJudge again =
        options.uses(Clue.RIVALS) ? second::logOdds : (a, b, logOdds) -> logOdds;
    Pairs pairs = looked.judgedAgain(again);
    Clusters.PairJudge judge = pairs.orJudged((a, b) -> again.logOdds(a, b, first.logOdds(a, b)));
    int[] stories = stories(collection, pairs, judge, options);
    return new Round(collection.isLarge() ? pairs.atLeast(FAR) : pairs, stories);
  }

  private static int[] stories(
      Collection collection, Pairs pairs, Clusters.PairJudge judge, LinkOptions options) {
    List<Vector> vectors = collection.vectors();
    IntFunction<String> language = i -> vectors.get(i).language();
    double least = options.least();
    int[] stories = Clusters.join(vectors.size(), language, pairs, judge, least);
    if (options.uses(Clue.LANGUAGE_BY_LANGUAGE)) {
      stories = divided(stories, new LanguageDivider(language, judge, least)::divide);
      stories = Clusters.rejoin(stories, language, pairs, judge, least);
    }
    if (options.uses(Clue.CONTRAST)) {
      stories = divided(stories, new Divider(vectors, judge, least)::divide);
    }
    return options.uses(Clue.COMMON_TO_A_STORY)
        ? new Latecomers(collection, stories, least).taken(pairs)
        : stories;
  }

  private static int[] divided(int[] joined, Function<List<Integer>, List<List<Integer>>> divider) {
    int[] groupOf = new int[joined.length];
    for (List<Integer> group : groups(joined).values()) {
      for (List<Integer> story : divider.apply(group)) {
        story.forEach(member -> groupOf[member] = story.get(0));
      }
    }
    return groupOf;
  }

  private static Pairs pairs(
      Candidates candidates, @Nullable Round before, Clusters.PairJudge judge) {
    return before == null
        ? Pairs.judged(candidates.pairs(candidates::any), judge)
        : before
            .pairs
            .only(candidates::sameLanguage)
            .and(Pairs.judged(candidates.pairs(candidates::apart), judge));
  }

  /** The text that each is nearest to of those it was judged with; -1 where there was none. */
  int[] nearest() {
    int[] nearest = new int[groupOf.length];
    double[] most = new double[groupOf.length];
    Arrays.fill(nearest, -1);
    for (Clusters.Pair pair : pairs) {
      if (nearest[pair.a()] < 0 || pair.logOdds() > most[pair.a()]) {
        nearest[pair.a()] = pair.b();
        most[pair.a()] = pair.logOdds();
      }
      if (nearest[pair.b()] < 0 || pair.logOdds() > most[pair.b()]) {
        nearest[pair.b()] = pair.a();
        most[pair.b()] = pair.logOdds();
      }
    }
    return nearest;
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
