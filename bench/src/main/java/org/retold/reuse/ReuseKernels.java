package org.retold.reuse;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.retold.bench.CpuTime;

/**
 * What the kernels of reuse do in a second, beside what memory allows: each benchmark goes once
 * over the same invented texts; run as a program, it prints megabytes of text a second of the
 * processor.
 *
 * <p>In the engine's own package, because kernels are nobody else's business.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReuseKernels {
  private static final int TEXTS = 2_000;
  private static final int WORDS = 450;
  private static final int VOCABULARY = 30_000;
  private static final int POSITION_BITS = 24;

  /** Of the words of a copy, how many are changed. */
  private static final double EDITED = .2;

  private final List<char[]> texts = new ArrayList<>();
  private final List<CodedText> coded = new ArrayList<>();
  private final List<CodedText> copies = new ArrayList<>();
  private final PairAligner aligner = new PairAligner();
  private final LongArrayList seeds = new LongArrayList();
  private byte[] from = new byte[0];
  private byte[] to = new byte[0];
  private long bytes;

  /** Invents texts: words by Zipf's law, sentences of a dozen words. */
  @Setup(Level.Trial)
  public void invent() {
    Random random = new Random(11);
    String[] vocabulary = new String[VOCABULARY];
    for (int i = 0; i < VOCABULARY; i++) {
      vocabulary[i] = Integer.toString(100 + i * 7, 36).replaceAll("[0-9]", "e");
    }
    for (int t = 0; t < TEXTS; t++) {
      String[] words = new String[WORDS];
      for (int w = 0; w < WORDS; w++) {
        words[w] = any(vocabulary, random);
      }
      add(words, coded, true);
      for (int w = 1; w < WORDS; w++) {
        if (random.nextDouble() < EDITED) {
          words[w] = any(vocabulary, random);
        }
      }
      add(words, copies, false);
    }
    from = new byte[64 << 20];
    to = new byte[from.length];
    walkAll((hash, word) -> seeds.add(hash << POSITION_BITS | word));
  }

  private static String any(String[] vocabulary, Random random) {
    return vocabulary[(int) Math.pow(vocabulary.length, random.nextDouble()) - 1];
  }

  private void add(String[] words, List<CodedText> list, boolean keep) {
    StringBuilder text = new StringBuilder();
    for (int w = 0; w < words.length; w++) {
      text.append(w % 12 == 0 ? ". " : " ").append(words[w]);
    }
    char[] characters = text.toString().toCharArray();
    if (keep) {
      texts.add(characters);
      bytes += characters.length;
    }
    TextCoder coder = new TextCoder();
    coder.read(characters, characters.length, true);
    int[] codes = coder.codes().toIntArray();
    byte[] weights = new byte[codes.length];
    for (int i = 0; i < codes.length; i++) {
      weights[i] = (byte) Math.min(Scoring.MAX_WEIGHT, 8 + 24 * (coder.lengths()[i] - 1));
    }
    list.add(new CodedText(codes, weights));
  }

  private void walkAll(SeedWalker.Sink sink) {
    for (CodedText text : coded) {
      SeedWalker.walk(text, sink);
    }
  }

  /** What memory allows: bytes copied. */
  @Benchmark
  public byte[] copy() {
    System.arraycopy(from, 0, to, 0, from.length);
    return to;
  }

  /** Characters to word codes. */
  @Benchmark
  public int tokenise() {
    TextCoder coder = new TextCoder();
    for (char[] text : texts) {
      coder.read(text, text.length, true);
    }
    return coder.codes().size();
  }

  /** Word codes to sampled seeds. */
  @Benchmark
  public long hash() {
    long[] sum = new long[1];
    walkAll((hash, word) -> sum[0] += hash);
    return sum[0];
  }

  /** Seeds sieved and sorted. */
  @Benchmark
  public long[] sort() {
    long[] values = seeds.toLongArray();
    LongArrays.radixSort(values, 0, SeedSieve.keepRepeated(values, POSITION_BITS));
    return values;
  }

  /** The walk over agreeing words that decides whether an alignment is worth its table. */
  @Benchmark
  public int chain() {
    int sum = 0;
    for (int t = 0; t < TEXTS; t++) {
      sum += Glance.score(coded.get(t), 0, copies.get(t), 0);
    }
    return sum;
  }

  /** The alignment of a text with its edited copy. */
  @Benchmark
  public int align() {
    int sum = 0;
    for (int t = 0; t < TEXTS; t++) {
      sum += aligner.extend(coded.get(t), 0, copies.get(t), 0).score();
    }
    return sum;
  }

  /** Runs all and prints megabytes that a second of the processor does. */
  public static void main(String[] arguments) throws RunnerException {
    ReuseKernels sizes = new ReuseKernels();
    sizes.invent();
    Options options =
        new OptionsBuilder()
            .include(ReuseKernels.class.getName())
            .addProfiler(CpuTime.class)
            .build();
    for (RunResult result : new Runner(options).run()) {
      String name = result.getPrimaryResult().getLabel();
      Result<?> cpu = Objects.requireNonNull(result.getSecondaryResults().get(CpuTime.CPU));
      double seconds = cpu.getScore() / 1e3;
      double megabytes = (name.equals("copy") ? sizes.from.length : sizes.bytes) / 1e6;
      System.out.printf(Locale.ROOT, "%s\t%.0f MB/s%n", name, megabytes / seconds);
    }
  }
}
