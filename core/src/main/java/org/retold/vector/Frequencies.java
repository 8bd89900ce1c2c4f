package org.retold.vector;

import it.unimi.dsi.fastutil.HashCommon;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * In how many texts of each language a feature stands: what is in every text says nothing.
 *
 * <p>Counts begin with those of a small background of unrelated news ({@link Background}), so that
 * five articles alone already know which words are common.
 */
public final class Frequencies {
  /** Most features stand in so few texts. */
  private static final int FEW = 64;

  /** Tables of a kind; two who count wait for each other only where they need the same one. */
  private static final int PARTS = 1 << Features.PART_BITS;

  /** By kind and the first bits of a feature. */
  private final Long2IntOpenHashMap[] texts = new Long2IntOpenHashMap[Kind.COUNT * PARTS];

  private final Map<String, Integer> total = new TreeMap<>();

  public Frequencies() {
    Arrays.setAll(texts, part -> new Long2IntOpenHashMap());
  }

  /** Counts one text; several threads may. */
  public void add(Features features) {
    long language = scope(features.language());
    for (int from = 0; from < features.size(); ) {
      int part = Features.part(features.id(from));
      int to = from + 1;
      while (to < features.size() && Features.part(features.id(to)) == part) {
        to++;
      }
      if (Features.kind(features.id(from)) != Kind.LEAD) {
        add(language, features, from, to);
      }
      from = to;
    }
    synchronized (total) {
      total.merge(features.language(), 1, Integer::sum);
    }
  }

  private void add(long language, Features features, int from, int to) {
    Long2IntOpenHashMap part = texts[Features.part(features.id(from))];
    synchronized (part) {
      for (int i = from; i < to; i++) {
        part.addTo(language ^ features.id(i), 1);
      }
    }
  }

  /**
   * Forgets all but words: once vectors are weighed, only what a lexicon adds is still asked for.
   */
  public void keepWords() {
    for (int part = 0; part < texts.length; part++) {
      if (part / PARTS != Kind.WORD.number()) {
        texts[part] = new Long2IntOpenHashMap();
      }
    }
  }

  /** How rare features are among the texts of one language, as far as they are counted now. */
  final class OfLanguage {
    private final long scope;
    private final Background.OfLanguage background;
    private final double all;

    /** By how many texts have a feature how rare it is, as far as it was asked. */
    private final double[] rarities = new double[FEW];

    private OfLanguage(String language) {
      scope = scope(language);
      background = Background.shared().of(language);
      all = (double) background.total() + total.getOrDefault(language, 0) + 1;
    }

    /** 0 for a feature that all texts have. A word of a lead is as rare as the word. */
    double rarity(int feature) {
      boolean lead = Features.kind(feature) == Kind.LEAD;
      int id = lead ? Features.retagged(Kind.WORD, feature) : feature;
      int having = background.counts().get(id) + texts[Features.part(id)].get(scope ^ id);
      if (having >= FEW) {
        return rarityOf(having);
      }
      if (rarities[having] == 0) {
        rarities[having] = rarityOf(having);
      }
      return rarities[having];
    }

    private double rarityOf(int having) {
      return Math.max(0, Math.log(all / (having + 0.5)));
    }
  }

  OfLanguage of(String language) {
    return new OfLanguage(language);
  }

  /** How many texts of a language are counted, those of the background among them. */
  public double texts(String language) {
    return of(language).all;
  }

  private static long scope(String language) {
    return HashCommon.murmurHash3((long) language.hashCode()) << 32;
  }
}
