package org.retold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.retold.model.ReportTarget;
import org.retold.model.RunReport;
import org.retold.model.Story;
import org.retold.model.StoryReport;
import org.retold.report.ReportFolder;
import org.retold.report.ReportOptions;
import org.retold.report.ReportWriter;

final class RetoldResumeTest {
  private static final List<String> DEMO = List.of("../demo/ferry", "../demo/dam");

  @TempDir private Path folder = Path.of("");

  @Test
  void aRunThatWasCutShortGoesOnAndEndsAsIfNothingHadHappened() throws IOException {
    Path whole = folder.resolve("whole");
    Path cut = folder.resolve("cut");
    run(whole);
    AtomicInteger stories = new AtomicInteger();
    ReportFolder first = open(cut);
    assertThatThrownBy(() -> retold().run(DEMO, new Breaking(first, stories)))
        .hasMessageContaining("the lid was closed");
    assertThat(ReportFolder.isCutShort(cut)).isTrue();

    ReportFolder second = run(cut);

    assertThat(second.takenOver()).isPositive();
    assertThat(contents(cut)).isEqualTo(contents(whole));
  }

  @Test
  void storiesOfOtherArticlesAreNotTakenOver() {
    Path cut = folder.resolve("cut");
    ReportFolder first = open(cut);
    assertThatThrownBy(() -> retold().run(DEMO, new Breaking(first, new AtomicInteger())))
        .hasMessageContaining("the lid was closed");

    ReportFolder second = open(cut);
    second.finish(retold().run(List.of("../demo/ferry"), second));

    assertThat(second.takenOver()).isZero();
  }

  private static Retold retold() {
    return new Retold(RetoldOptions.defaults());
  }

  private static ReportFolder open(Path out) {
    return new ReportWriter(ReportOptions.defaults()).open(out);
  }

  private static ReportFolder run(Path out) {
    ReportFolder report = open(out);
    report.finish(retold().run(DEMO, report));
    return report;
  }

  /** What stands in each file; seconds differ from run to run. */
  private static Map<String, String> contents(Path out) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        contents.put(
            out.relativize(file).toString(), text.replaceAll("\"seconds\" : [0-9.E-]+", ""));
      }
    }
    return contents;
  }

  /** Breaks off when the second story is done. */
  private record Breaking(ReportFolder folder, AtomicInteger stories) implements ReportTarget {
    @Override
    public void begin(RunReport outline) {
      folder.begin(outline);
    }

    @Override
    public boolean has(Story story) {
      return folder.has(story);
    }

    @Override
    public synchronized void take(StoryReport story, boolean whole) {
      if (stories.incrementAndGet() > 1) {
        throw new IllegalStateException("the lid was closed");
      }
      folder.take(story, whole);
    }
  }
}
