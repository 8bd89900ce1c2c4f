package org.retold.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.retold.vector.Kind;
import org.retold.vector.Vector;

/**
 * Asks every article that no story took once more, against what all members of a story share.
 *
 * <p>A reporter's night on the quay shares few words with any one report of the wreck, and so with
 * none enough; but it names what most of them name and nobody else does. What a story shares is
 * judged by itself: names, the words of titles and first lines, and nearness in time; a nearer
 * story speaks against, and so does a collection most of whose articles have no story.
 * docs/method/link.md#latecomers.
 */
final class Latecomers {
  /** Log odds below which one member does not make its story one to ask. */
  private static final double FAR = -3;

  /** Members of a story that are looked at. */
  private static final int MOST = 60;

  /** Fitted on articles that are left alone; docs/method/link.md#latecomers. */
  private static final double BIAS = -7.3;

  private static final double NAMES = 9.1;
  private static final double LEAD = 9.6;
  private static final double SAME_DAYS = 2.75;

  /** Days from an article to the nearest of a story up to which both are of the same days. */
  private static final long DAYS = 2;

  /** As for articles of two languages, {@link SecondLook}. */
  private static final double MOST_EXPECTED = 1;

  private static final double USUAL = 0.35;
  private static final double DOUBT = 8;

  private final Collection collection;
  private final List<Vector> vectors;
  private final double least;
  private final Map<Integer, List<Integer>> stories = new TreeMap<>();
  private final Map<String, StoryVector> known = new TreeMap<>();
  private final int[] groupOf;

  Latecomers(Collection collection, int[] groupOf, double least) {
    this.collection = collection;
    this.vectors = collection.vectors();
    this.least = least;
    this.groupOf = groupOf;
    for (int i = 0; i < groupOf.length; i++) {
      stories.computeIfAbsent(groupOf[i], name -> new ArrayList<>()).add(i);
    }
  }

  /** The group of each article, named by its first member, once stories took whom they can. */
  int[] taken(Pairs pairs) {
    Map<Integer, Set<Integer>> asked = new TreeMap<>();
    for (Clusters.Pair pair : pairs) {
      if (pair.logOdds() > FAR && sameLanguage(pair.a(), pair.b())) {
        ask(pair.a(), pair.b(), asked);
        ask(pair.b(), pair.a(), asked);
      }
    }
    int[] taken = groupOf.clone();
    double prior = prior();
    asked.forEach((article, names) -> take(article, names, prior, taken));
    return named(taken);
  }

  private boolean sameLanguage(int a, int b) {
    return vectors.get(a).language().equals(vectors.get(b).language());
  }

  private void ask(int article, int member, Map<Integer, Set<Integer>> asked) {
    if (story(groupOf[article]).size() == 1 && story(groupOf[member]).size() > 1) {
      asked.computeIfAbsent(article, fresh -> new TreeSet<>()).add(groupOf[member]);
    }
  }

  private List<Integer> story(int name) {
    return stories.getOrDefault(name, List.of());
  }

  /** Log odds that an article of this collection is of some story of it. */
  private double prior() {
    int told = stories.values().stream().mapToInt(List::size).filter(size -> size > 1).sum();
    double often = (told + USUAL * DOUBT) / (groupOf.length + DOUBT);
    return Math.min(MOST_EXPECTED, Math.log(often / (1 - often)));
  }

  /** The stories that may be asked are all there are to be of, and to be of none. */
  private void take(int article, Set<Integer> names, double prior, int[] taken) {
    double none = 1;
    double most = Double.NEGATIVE_INFINITY;
    int best = groupOf[article];
    for (int name : names) {
      double odds = logOdds(article, story(name)) + prior;
      none += Math.exp(odds);
      if (odds > most) {
        most = odds;
        best = name;
      }
    }
    if (most - Math.log(none - Math.exp(most)) >= least) {
      taken[article] = best;
    }
  }

  private double logOdds(int article, List<Integer> story) {
    Vector own = vectors.get(article);
    double texts = collection.texts(own.language());
    List<Integer> told = story.stream().filter(member -> sameLanguage(article, member)).toList();
    return BIAS
        + NAMES * vector(Kind.NAME, "", story).cosine(own, texts)
        + LEAD * vector(Kind.LEAD, own.language(), told).cosine(own, texts)
        + (sameDays(article, story) ? SAME_DAYS : 0);
  }

  private StoryVector vector(Kind kind, String language, List<Integer> members) {
    return known.computeIfAbsent(
        groupOf[members.get(0)] + " " + kind + ' ' + language,
        fresh ->
            new StoryVector(
                kind,
                Group.sample(members, MOST).stream().map(vectors::get).toList(),
                collection::texts));
  }

  private boolean sameDays(int article, List<Integer> story) {
    Day day = collection.get(article).day();
    return day != null
        && story.stream()
            .map(member -> collection.get(member).day())
            .anyMatch(other -> other != null && Math.abs(other.number() - day.number()) <= DAYS);
  }

  private static int[] named(int[] groupOf) {
    Map<Integer, Integer> first = new TreeMap<>();
    for (int i = 0; i < groupOf.length; i++) {
      groupOf[i] = first.merge(groupOf[i], i, Math::min);
    }
    return groupOf;
  }
}
