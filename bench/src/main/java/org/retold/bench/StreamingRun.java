package org.retold.bench;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.retold.ingest.ArticleReader;
import org.retold.ingest.IngestOptions;

/**
 * What memory reading takes: JSON Lines of invented articles, plain and packed, streamed through
 * the reader. The heap that is left after a collection must not grow with their number.
 */
public final class StreamingRun {
  private static final int WORDS = 250;
  private static final int SAMPLES = 20;

  private StreamingRun() {}

  /** Arguments: how many articles, then what to pack them with: plain, gz, zst, bz2. */
  public static void main(String[] args) throws IOException {
    int articles = Integer.parseInt(args[0]);
    for (String packing : List.of(args).subList(1, args.length)) {
      Path file = Files.createTempFile("retold-stream", "." + packing);
      try {
        write(file, packing, articles);
        read(file, packing, articles);
      } finally {
        Files.delete(file);
      }
    }
  }

  private static void read(Path file, String packing, int articles) {
    AtomicLong read = new AtomicLong();
    AtomicLong refused = new AtomicLong();
    AtomicLong first = new AtomicLong();
    AtomicLong most = new AtomicLong();
    int step = Math.max(1, articles / SAMPLES);
    new ArticleReader(IngestOptions.defaults())
        .read(
            List.of(file.toString()),
            article -> {
              if (read.incrementAndGet() % step == 0) {
                long live = live();
                first.compareAndSet(0, live);
                most.accumulateAndGet(live, Math::max);
              }
            },
            rejected -> refused.incrementAndGet());
    System.out.printf(
        "%s\t%d articles, %d refused\t%.1f MB live after the first twentieth, %.1f MB at most%n",
        packing, read.get(), refused.get(), first.get() / 1e6, most.get() / 1e6);
  }

  /** What is on the heap and not garbage. */
  private static long live() {
    System.gc();
    long live = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      live += pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage().getUsed() : 0;
    }
    return live;
  }

  private static void write(Path file, String packing, int articles) throws IOException {
    Random random = new Random(11);
    try (Writer out =
        new BufferedWriter(new OutputStreamWriter(packed(file, packing), StandardCharsets.UTF_8))) {
      for (int i = 0; i < articles; i++) {
        out.write("{\"id\": \"article-" + i + "\", \"series\": \"post-" + i % 97);
        out.write("\", \"date\": \"2021-05-18\", \"text\": \"" + text(random) + "\"}\n");
      }
    }
  }

  private static OutputStream packed(Path file, String packing) throws IOException {
    OutputStream out = Files.newOutputStream(file);
    return switch (packing) {
      case "gz" -> new GZIPOutputStream(out);
      case "zst" -> new ZstdOutputStream(out);
      case "bz2" -> new BZip2CompressorOutputStream(out);
      default -> out;
    };
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder("The ");
    for (int i = 0; i < WORDS; i++) {
      int letters = 2 + random.nextInt(7);
      for (int letter = 0; letter < letters; letter++) {
        text.append("etaoinshrdlu".charAt(random.nextInt(12)));
      }
      text.append(i % 50 == 49 ? ".\\n\\nThe " : i % 12 == 11 ? " and the " : " ");
    }
    return text.append("end.").toString();
  }
}
