package org.retold.vector;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the other tellings of a story say of two sentences: if both were joined to the same sentence
 * of a third telling, they say the same; if to two different ones, they do not.
 *
 * <p>A translation into a language that shares nothing with this one is so found through those in
 * between.
 */
public final class Consensus {
  private record Link(int sentence, double probability) {}

  /** Of each telling, by other telling, by sentence. */
  private final Map<Integer, SortedMap<Integer, Int2ObjectOpenHashMap<Link>>> links =
      new HashMap<>();

  /**
   * What third tellings say of two sentences.
   *
   * @param agree how many join both to one sentence, each by how probably
   * @param differ how many join them to two
   * @param lack how many hold one of them and not the other
   */
  public record Evidence(double agree, double differ, double lack) {
    static final Evidence NONE = new Evidence(0, 0, 0);

    boolean isNone() {
      return agree == 0 && differ == 0 && lack == 0;
    }
  }

  /** Sentence {@code i} of telling {@code a} was joined to sentence {@code j} of {@code b}. */
  public void join(int a, int i, int b, int j, double probability) {
    put(a, i, b, new Link(j, probability));
    put(b, j, a, new Link(i, probability));
  }

  private void put(int a, int i, int b, Link link) {
    links
        .computeIfAbsent(a, telling -> new TreeMap<>())
        .computeIfAbsent(b, telling -> new Int2ObjectOpenHashMap<>())
        .merge(i, link, (one, other) -> one.probability >= other.probability ? one : other);
  }

  /** What all tellings but these two say of a sentence of each. */
  public Evidence evidence(int a, int i, int b, int j) {
    SortedMap<Integer, Int2ObjectOpenHashMap<Link>> ofA = links.getOrDefault(a, new TreeMap<>());
    SortedMap<Integer, Int2ObjectOpenHashMap<Link>> ofB = links.getOrDefault(b, new TreeMap<>());
    double agree = 0;
    double differ = 0;
    double lack = 0;
    for (Map.Entry<Integer, Int2ObjectOpenHashMap<Link>> third : ofA.entrySet()) {
      Link one = third.getKey() == b ? null : third.getValue().get(i);
      Link other = of(ofB.get(third.getKey()), j);
      if (one != null && other != null) {
        double both = one.probability * other.probability;
        agree += one.sentence == other.sentence ? both : 0;
        differ += one.sentence == other.sentence ? 0 : both;
      } else if (one != null) {
        lack += one.probability;
      }
    }
    for (Map.Entry<Integer, Int2ObjectOpenHashMap<Link>> third : ofB.entrySet()) {
      Link other = third.getKey() == a ? null : third.getValue().get(j);
      lack += other == null || of(ofA.get(third.getKey()), i) != null ? 0 : other.probability;
    }
    return new Evidence(agree, differ, lack);
  }

  private static @Nullable Link of(@Nullable Int2ObjectOpenHashMap<Link> ofThird, int sentence) {
    return ofThird == null ? null : ofThird.get(sentence);
  }
}
