package org.retold.vector;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * In how many stories of unrelated news a feature was met, language by language: what five articles
 * cannot know of themselves. Only numbers of features, no words; how it was counted stands in
 * docs/decisions/040-background-frequencies.md.
 */
public final class Background {
  private static final String RESOURCE = "background.bin.gz";

  /** What is known of a language that was not counted: the mean of those that were. */
  private static final String ANY = "*";

  /** Stories that the mean stands for. */
  private static final int MEAN_TOTAL = 30;

  /**
   * What was counted of one language.
   *
   * @param total stories
   * @param counts those of them that have a feature; 0 for one too rare to be kept
   */
  record OfLanguage(int total, Int2IntOpenHashMap counts) {}

  private static final Background SHARED = load();

  private final Map<String, OfLanguage> languages;

  private Background(Map<String, OfLanguage> languages) {
    this.languages = languages;
  }

  static Background shared() {
    return SHARED;
  }

  OfLanguage of(String language) {
    OfLanguage known = languages.get(language);
    return known == null ? languages.getOrDefault(ANY, NOTHING) : known;
  }

  private static final OfLanguage NOTHING = new OfLanguage(0, new Int2IntOpenHashMap());

  private static Background load() {
    try (InputStream in = Background.class.getResourceAsStream(RESOURCE)) {
      return in == null ? new Background(Map.of()) : new Background(read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  private static Map<String, OfLanguage> read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(in)));
    Map<String, OfLanguage> languages = new TreeMap<>();
    for (int left = data.readInt(); left > 0; left--) {
      String name = data.readUTF();
      int total = data.readInt();
      int size = data.readInt();
      Int2IntOpenHashMap counts = new Int2IntOpenHashMap(size);
      int id = 0;
      for (int i = 0; i < size; i++) {
        id += data.readInt();
        counts.put(id, data.readUnsignedShort());
      }
      languages.put(name, new OfLanguage(total, counts));
    }
    return languages;
  }

  /** Counts stories, to make the background anew. */
  public static final class Counter {
    /** Least share of stories: rarer features are rare enough without being known. */
    private static final double LEAST_SHARE = 0.08;

    private final Map<String, Int2IntOpenHashMap> counts = new TreeMap<>();
    private final Map<String, Integer> totals = new TreeMap<>();

    /** Counts the features that any of a story's texts in one language has, once. */
    public void add(String language, Iterable<Features> texts) {
      Int2IntOpenHashMap seen = new Int2IntOpenHashMap();
      for (Features text : texts) {
        for (int i = 0; i < text.size(); i++) {
          seen.put(text.id(i), 1);
        }
      }
      Int2IntOpenHashMap counted =
          counts.computeIfAbsent(language, fresh -> new Int2IntOpenHashMap());
      seen.keySet().forEach(id -> counted.addTo(id, 1));
      totals.merge(language, 1, Integer::sum);
    }

    /** Writes the resource. */
    public void write(OutputStream out) throws IOException {
      addMean();
      try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
        data.writeInt(counts.size());
        for (Map.Entry<String, Int2IntOpenHashMap> entry : counts.entrySet()) {
          write(data, entry.getKey(), entry.getValue());
        }
      }
    }

    private void addMean() {
      Int2IntOpenHashMap sum = new Int2IntOpenHashMap();
      counts.values().forEach(each -> each.forEach((id, count) -> sum.addTo(id, count)));
      int all = totals.values().stream().mapToInt(total -> total).sum();
      Int2IntOpenHashMap mean = new Int2IntOpenHashMap();
      sum.forEach(
          (id, count) -> mean.put(id.intValue(), Math.round((float) count * MEAN_TOTAL / all)));
      counts.put(ANY, mean);
      totals.put(ANY, MEAN_TOTAL);
    }

    private void write(DataOutputStream data, String language, Int2IntOpenHashMap counted)
        throws IOException {
      int total = totals.getOrDefault(language, 0);
      int[] kept =
          Arrays.stream(counted.keySet().toIntArray())
              .filter(id -> counted.get(id) >= Math.max(2, LEAST_SHARE * total))
              .sorted()
              .toArray();
      data.writeUTF(language);
      data.writeInt(total);
      data.writeInt(kept.length);
      int before = 0;
      for (int id : kept) {
        data.writeInt(id - before);
        data.writeShort(counted.get(id));
        before = id;
      }
    }
  }
}
