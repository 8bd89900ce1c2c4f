package org.retold.vector;

import it.unimi.dsi.fastutil.HashCommon;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a text has that another text can share, counted.
 *
 * <p>A feature is an int: four bits of {@link Kind}, 27 bits of hash. Two features meet by chance
 * once in 130 million pairs, which is rarer than a misprint, and an article costs five bytes a
 * feature instead of fifty.
 */
public final class Features {
  private static final int HASH_BITS = 27;
  private static final int HASH_MASK = (1 << HASH_BITS) - 1;

  /** First bits of the hash that part the features of a kind. */
  static final int PART_BITS = 2;

  private final String language;
  private final Script script;
  private final int[] ids;
  private final byte[] counts;

  /** Of all that the text had: what is forgotten of two texts does not make them one. */
  private final long fingerprint;

  private Features(String language, Script script, int[] ids, byte[] counts, long fingerprint) {
    this.language = language;
    this.script = script;
    this.ids = ids;
    this.counts = counts;
    this.fingerprint = fingerprint;
  }

  /** The number of a feature. {@code scope} keeps words of different languages apart. */
  static int id(Kind kind, String scope, CharSequence value) {
    return (kind.number() << HASH_BITS) | ((int) hash(scope, value) & HASH_MASK);
  }

  /** 64 bits that tell a word from all others of a collection. */
  static long hash(String scope, CharSequence value) {
    long hash = scope.hashCode();
    for (int i = 0; i < value.length(); i++) {
      hash = hash * 1_000_003 + value.charAt(i);
    }
    return HashCommon.murmurHash3(hash);
  }

  /** The kind of a feature. */
  public static Kind kind(int id) {
    return KINDS[id >>> HASH_BITS];
  }

  /** The kind of a feature and a part of it; ascending as the features are. */
  static int part(int id) {
    return id >>> (HASH_BITS - PART_BITS);
  }

  /** The same hash as a feature of another kind. */
  public static int retagged(Kind kind, int id) {
    return (kind.number() << HASH_BITS) | (id & HASH_MASK);
  }

  private static final Kind[] KINDS = Kind.values();

  public String language() {
    return language;
  }

  public Script script() {
    return script;
  }

  public int size() {
    return ids.length;
  }

  /** Ascending, and so grouped by kind. */
  public int id(int i) {
    return ids[i];
  }

  /** Behind the last feature of the kind of one. */
  int endOfKind(int i) {
    Kind kind = kind(ids[i]);
    int end = i + 1;
    while (end < ids.length && kind(ids[end]) == kind) {
      end++;
    }
    return end;
  }

  public int count(int i) {
    return counts[i];
  }

  int[] ids() {
    return ids;
  }

  /** The numbers of some of the features; all of them are not copied. */
  int[] ids(int[] kept) {
    return kept.length == ids.length ? ids : Arrays.stream(kept).map(i -> ids[i]).toArray();
  }

  /** Some of the features. */
  Features only(int[] kept) {
    if (kept.length == ids.length) {
      return this;
    }
    byte[] times = new byte[kept.length];
    for (int i = 0; i < kept.length; i++) {
      times[i] = counts[kept[i]];
    }
    return new Features(language, script, ids(kept), times, fingerprint);
  }

  /** All but the features of some kinds. */
  public Features without(Set<Kind> kinds) {
    return kinds.isEmpty()
        ? this
        : only(IntStream.range(0, ids.length).filter(i -> !kinds.contains(kind(ids[i]))).toArray());
  }

  /** True if nothing can be shared. */
  public boolean isEmpty() {
    return ids.length == 0;
  }

  /** True if both are of the same words in one language, however much of them is kept. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Features that
        && language.equals(that.language)
        && fingerprint == that.fingerprint;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(fingerprint);
  }

  /** Counts features while a text is read. */
  static final class Tally {
    private final Int2IntOpenHashMap counts = new Int2IntOpenHashMap();

    /** Makes room, so that it need not be made again and again. */
    void expect(int features) {
      counts.ensureCapacity(features);
    }

    void add(int id) {
      counts.addTo(id, 1);
    }

    void addAll(int[] all) {
      for (int id : all) {
        counts.addTo(id, 1);
      }
    }

    Features done(String language, Script script) {
      int[] ids = counts.keySet().toIntArray();
      Arrays.sort(ids);
      byte[] times = new byte[ids.length];
      long fingerprint = ids.length;
      for (int i = 0; i < ids.length; i++) {
        times[i] = (byte) Math.min(Byte.MAX_VALUE, counts.get(ids[i]));
        fingerprint = HashCommon.murmurHash3(fingerprint ^ ((long) times[i] << 32 | ids[i]));
      }
      return new Features(language, script, ids, times, fingerprint);
    }
  }
}
