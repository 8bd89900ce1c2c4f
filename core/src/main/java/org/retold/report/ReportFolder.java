package org.retold.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.retold.model.Ingested;
import org.retold.model.ReportTarget;
import org.retold.model.RunReport;
import org.retold.model.Story;
import org.retold.model.StoryReport;

/**
 * A folder that a report is written into while the run goes on.
 *
 * <p>Of what is found only one story a thread is in memory. If the run is cut short, the stories
 * that were done lie in {@code .parts}; a run of the same input by the same version with the same
 * options takes them over, and its files are those of an undisturbed run, byte for byte. Where
 * there was nothing to read, nothing is written.
 */
public final class ReportFolder implements ReportTarget {
  private static final Set<String> ABSENT =
      Set.of("forbidden-address", "not-found", "skipped", "unreachable");

  private final Path out;
  private final ReportOptions options;
  private final StoryParts parts;
  private final AtomicInteger takenOver = new AtomicInteger();
  private @Nullable Pages pages;

  ReportFolder(Path out, ReportOptions options) {
    this.out = out;
    this.options = options;
    this.parts = new StoryParts(out);
  }

  /** True if a run into this folder was cut short. */
  public static boolean isCutShort(Path out) {
    return StoryParts.areIn(out);
  }

  /**
   * True if nothing could be read, be it that it is not there or that nobody answers: no report.
   */
  public static boolean isNothing(Ingested ingested) {
    return ingested.isNothing()
        || (ingested.articles().isEmpty()
            && ingested.rejected().stream().allMatch(one -> ABSENT.contains(one.reason())));
  }

  @Override
  public void begin(RunReport outline) {
    if (isNothing(outline.ingested())) {
      return;
    }
    try {
      Files.createDirectories(out);
      new RecordFiles(outline, out).collection();
      parts.begin(key(outline));
      pages = new Pages(outline, options, out);
      pages.begin(outline.linking().stories(), parts);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public boolean has(Story story) {
    boolean has = parts.has(story.id()) && pages().has(story);
    if (has) {
      takenOver.incrementAndGet();
    }
    return has;
  }

  @Override
  public void take(StoryReport story, boolean whole) {
    try {
      pages().story(story);
      new StemmaGraphs(out).write(story);
      parts.write(story, whole);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * Puts the stories together and writes what is told of the whole run.
   *
   * @param outline as given to {@link #begin}, with what the stages cost
   * @return the stories in the order of the linking
   */
  public List<StorySummary> finish(RunReport outline) {
    if (isNothing(outline.ingested())) {
      return List.of();
    }
    try {
      List<String> ids = outline.linking().stories().stream().map(Story::id).toList();
      List<StorySummary> stories = parts.merge(ids, out);
      new RecordFiles(outline, out).rest(stories);
      pages().index(outline, stories);
      parts.end();
      return stories;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** How many stories an earlier run that was cut short had done. */
  public int takenOver() {
    return takenOver.get();
  }

  private Pages pages() {
    if (pages == null) {
      throw new IllegalStateException("begin was not called");
    }
    return pages;
  }

  /** What was read and linked, by which version, with which options. */
  private String key(RunReport outline) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      RunReport.Colophon colophon = outline.colophon();
      digest.update(
          (colophon.version() + '\n' + colophon.options() + '\n' + colophon.seed())
              .getBytes(StandardCharsets.UTF_8));
      for (String file : List.of("articles.jsonl", "stories.jsonl")) {
        try (InputStream in =
            new DigestInputStream(Files.newInputStream(out.resolve(file)), digest)) {
          in.transferTo(OutputStream.nullOutputStream());
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private UncheckedIOException failed(IOException e) {
    return new UncheckedIOException("cannot write the report to " + out + ": " + e, e);
  }
}
