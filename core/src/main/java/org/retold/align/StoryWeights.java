package org.retold.align;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.retold.reuse.Scoring;

/**
 * What each word of a story weighs: little if the story's articles, or people, use it all the time.
 *
 * <p>A story is too small to tell which words are rare, so every word begins with the frequency
 * that words of its length usually have (Zipf's law of abbreviation holds in all written
 * languages).
 */
final class StoryWeights {
  /** A run of three words that one article repeats so often is a formula of its subject. */
  private static final int FORMULA = 3;

  /** What is left of the weight of a formula, or of a salutation. */
  private static final double FORMULA_SHARE = .15;

  private final Int2IntOpenHashMap counts = new Int2IntOpenHashMap();
  private final Long2IntOpenHashMap repeated = new Long2IntOpenHashMap();
  private final IdentityHashMap<Telling, byte[]> weights = new IdentityHashMap<>();
  private int total;

  StoryWeights(List<Telling> tellings) {
    for (Telling telling : tellings) {
      total += telling.size();
      Long2IntOpenHashMap inside = new Long2IntOpenHashMap();
      for (int i = 0; i < telling.size(); i++) {
        counts.addTo(telling.word(i), 1);
        if (i + 2 < telling.size()) {
          inside.addTo(three(telling, i), 1);
        }
      }
      inside
          .long2IntEntrySet()
          .forEach(run -> repeated.mergeInt(run.getLongKey(), run.getIntValue(), Math::max));
    }
    tellings.forEach(telling -> weights.put(telling, weigh(telling)));
  }

  /** The weights of a telling's words, in order. */
  byte[] of(Telling telling) {
    return Objects.requireNonNull(weights.get(telling));
  }

  private byte[] weigh(Telling telling) {
    byte[] weights = new byte[telling.size()];
    for (int i = 0; i < weights.length; i++) {
      double weight = plain(telling, i);
      if (isFormula(telling, i) || telling.isGreeting(i)) {
        weight *= FORMULA_SHARE;
      }
      weights[i] = (byte) Math.max(Scoring.MIN_WEIGHT / 2, (int) weight);
    }
    return weights;
  }

  private int plain(Telling telling, int i) {
    int length = telling.words().form(i).length();
    return Scoring.weight(counts.get(telling.word(i)), total, Math.max(1, length));
  }

  /** True if every run of three words over word i is repeated in some article. */
  private boolean isFormula(Telling telling, int i) {
    List<Integer> runs = new ArrayList<>();
    for (int k = Math.max(0, i - 2); k <= i && k + 2 < telling.size(); k++) {
      runs.add(repeated.get(three(telling, k)));
    }
    return runs.stream().anyMatch(count -> count >= FORMULA);
  }

  private static long three(Telling telling, int i) {
    long hash = telling.word(i);
    hash = hash * 0x9E3779B97F4A7C15L + telling.word(i + 1);
    hash = hash * 0x9E3779B97F4A7C15L + telling.word(i + 2);
    return hash;
  }
}
