package org.retold.app;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.retold.ingest.ArticleReader;
import org.retold.ingest.IngestOptions;
import org.retold.ingest.OwnOutput;
import org.retold.model.Article;
import org.retold.model.Dropped;
import org.retold.model.Rejected;
import org.retold.reuse.CorpusText;
import org.retold.reuse.ReuseFinder;

/**
 * Feeds a collection to the engine of reuse: JSON Lines by the engine's own reader, which is made
 * for millions of records, everything else by the reader of {@code retold run}.
 */
final class CollectionInput {
  private static final int HEAD = 1 << 12;

  private final ReuseFinder finder;
  private final Consumer<Rejected> refused;

  CollectionInput(ReuseFinder finder, Consumer<Rejected> refused) {
    this.finder = finder;
    this.refused = refused;
  }

  void read(List<String> places) throws IOException {
    List<String> others = new ArrayList<>();
    for (String place : places) {
      Path path = Path.of(place);
      if (place.equals("-")) {
        readLines(new BufferedInputStream(System.in, 1 << 16), "-");
      } else if (Files.isDirectory(path)) {
        readFolder(path, others);
      } else if (isLines(path)) {
        readLines(path);
      } else {
        others.add(place);
      }
    }
    if (!others.isEmpty()) {
      new ArticleReader(IngestOptions.defaults()).read(others, this::add, refused);
    }
  }

  private void readFolder(Path folder, List<String> others) throws IOException {
    Listing listing = new Listing(folder);
    List<String> loose = new ArrayList<>();
    for (Path file : listing.files) {
      if (isLines(file)) {
        readLines(file);
      } else {
        loose.add(file.toString());
      }
    }
    if (loose.size() == listing.files.size()) {
      others.add(folder.toString());
    } else {
      others.addAll(loose);
      listing.skipped.forEach(
          own -> refused.accept(new Rejected(own.toString(), "skipped", OwnOutput.REMARK)));
    }
  }

  /** Files of a folder that are neither hidden nor Retold's own. */
  private static final class Listing extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final List<Path> files = new ArrayList<>();
    private final List<Path> skipped = new ArrayList<>();

    Listing(Path folder) throws IOException {
      this.folder = folder;
      Files.walkFileTree(folder, this);
      Collections.sort(files);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      if (OwnOutput.isIn(path)) {
        skipped.add(path);
        return FileVisitResult.SKIP_SUBTREE;
      }
      return isHidden(path) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      if (Files.isRegularFile(path) && !isHidden(path)) {
        files.add(path);
      }
      return FileVisitResult.CONTINUE;
    }

    private boolean isHidden(Path path) {
      return !path.equals(folder) && path.getFileName().toString().startsWith(".");
    }
  }

  private void readLines(Path file) {
    try (BufferedInputStream in = open(file)) {
      readLines(in, file.toString());
    } catch (IOException e) {
      refused.accept(new Rejected(file.toString(), "unreadable", String.valueOf(e.getMessage())));
    }
  }

  private void readLines(BufferedInputStream in, String name) throws IOException {
    finder.addLines(in, name);
  }

  /**
   * True if the first line is a whole JSON object, or begins one that is longer than is looked at.
   */
  private static boolean isLines(Path file) {
    try (BufferedInputStream in = open(file)) {
      String head =
          new String(in.readNBytes(HEAD), java.nio.charset.StandardCharsets.UTF_8).strip();
      int line = head.indexOf('\n');
      String first = line < 0 ? head : head.substring(0, line).strip();
      return first.startsWith("{") && (line < 0 || first.endsWith("}"));
    } catch (IOException e) {
      return false;
    }
  }

  private static BufferedInputStream open(Path file) throws IOException {
    BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    in.mark(8);
    byte[] head = in.readNBytes(4);
    in.reset();
    if (head.length < 4) {
      return in;
    }
    InputStream plain = in;
    if ((head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b) {
      plain =
          GzipCompressorInputStream.builder()
              .setInputStream(in)
              .setDecompressConcatenated(true)
              .get();
    } else if (head[0] == 'B' && head[1] == 'Z' && head[2] == 'h') {
      plain = new BZip2CompressorInputStream(in, true);
    } else if ((head[0] & 0xff) == 0x28 && (head[1] & 0xff) == 0xb5) {
      plain = new ZstdInputStream(in);
    }
    return plain == in ? in : new BufferedInputStream(plain, 1 << 16);
  }

  private void add(Article article) {
    String date = article.published() == null ? "" : article.published().value();
    try {
      finder.add(new CorpusText(article.id(), article.outlet(), date, masked(article)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The text with a space for every code point that is not the article, so that offsets stay true.
   */
  private static String masked(Article article) {
    StringBuilder masked = new StringBuilder();
    int from = 0;
    for (Dropped dropped : article.dropped()) {
      masked.append(article.text(), from, dropped.span().start());
      String gone = dropped.span().of(article.text());
      masked.append(" ".repeat(gone.codePointCount(0, gone.length())));
      from = dropped.span().end();
    }
    return masked.append(article.text(), from, article.text().length()).toString();
  }
}
