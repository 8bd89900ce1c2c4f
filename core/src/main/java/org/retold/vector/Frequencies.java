package org.retold.vector;

import it.unimi.dsi.fastutil.HashCommon;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * In how many texts of each language a feature stands: what is in every text says nothing.
 *
 * <p>Counts begin with those of a small background of unrelated news ({@link Background}), so that
 * five articles alone already know which words are common.
 */
public final class Frequencies {
  private final Long2IntOpenHashMap texts = new Long2IntOpenHashMap();
  private final Map<String, Integer> total = new TreeMap<>();

  /** Counts one text. */
  public void add(Features features) {
    long language = scope(features.language());
    for (int i = 0; i < features.size(); i++) {
      if (Features.kind(features.id(i)) != Kind.LEAD) {
        texts.addTo(language ^ features.id(i), 1);
      }
    }
    total.merge(features.language(), 1, Integer::sum);
  }

  /**
   * How rare a feature is among the texts of a language: 0 if all have it. A word of a lead is as
   * rare as the word.
   */
  double rarity(String language, int feature) {
    int id = Features.kind(feature) == Kind.LEAD ? Features.retagged(Kind.WORD, feature) : feature;
    Background background = Background.shared();
    int known = background.total(language);
    double all = known + total.getOrDefault(language, 0);
    double having = background.count(language, id) + texts.get(scope(language) ^ id);
    return Math.max(0, Math.log((all + 1) / (having + 0.5)));
  }

  /** Texts of a language that have a feature, without the background. */
  int count(String language, int id) {
    return texts.get(scope(language) ^ id);
  }

  private static long scope(String language) {
    return HashCommon.murmurHash3((long) language.hashCode()) << 32;
  }
}
