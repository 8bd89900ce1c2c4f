package org.retold.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResumeTest {
  private static final List<String> FILES =
      List.of("pairs.jsonl", "clusters.jsonl", "sources.jsonl");

  @TempDir Path folder;

  private final List<String> told = new ArrayList<>();
  private List<String> undisturbed = List.of();

  /** A run that is killed by its test from outside; parts take long enough for that. */
  static final class Killed {
    private Killed() {}

    public static void main(String[] arguments) throws IOException {
      run(Path.of(arguments[0]), Planted.texts(400, 3), (stage, done, all) -> rest());
    }

    private static void rest() {
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @BeforeEach
  void anUndisturbedRun() throws IOException {
    run(folder.resolve("undisturbed"), Planted.texts(400, 3), Progress.SILENT);
    undisturbed = results(folder.resolve("undisturbed"));
    assertThat(undisturbed.get(0)).isNotEmpty();
  }

  @Test
  void aRunThatBrokeOffAnywhereGoesOnAndWritesTheSame() throws IOException {
    for (int after : new int[] {4, 9, 16, 17}) {
      Path out = folder.resolve("after" + after);

      breakOff(out, after);
      run(out, Planted.texts(400, 3), listening());

      assertThat(results(out)).isEqualTo(undisturbed);
      assertThat(out.resolve(".work")).doesNotExist();
    }
    assertThat(told).hasSize(4).allMatch(message -> message.contains("taken over"));
  }

  @Test
  void aKilledProcessLeavesWhatTheNextTakesOver() throws IOException, InterruptedException {
    Path out = folder.resolve("killed");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Killed.class.getName(),
                out.toString())
            .redirectErrorStream(true)
            .redirectOutput(new File(folder.toFile(), "child.log"))
            .start();
    for (int wait = 0; wait < 3000 && process.isAlive() && finished(out) < 5; wait++) {
      Thread.sleep(10);
    }
    process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);

    run(out, Planted.texts(400, 3), listening());

    assertThat(told).as(() -> "the child said: " + read(folder.resolve("child.log"))).hasSize(1);
    assertThat(results(out)).isEqualTo(undisturbed);
  }

  @Test
  void aDamagedPartIsDoneAgain() throws IOException {
    Path out = folder.resolve("damaged");
    breakOff(out, 17);
    try (Stream<Path> parts = Files.walk(out.resolve(".work"))) {
      for (Path part : parts.filter(file -> file.getFileName().toString().contains("-")).toList()) {
        if (Files.isRegularFile(part) && Files.size(part) > 8) {
          byte[] bytes = Files.readAllBytes(part);
          bytes[bytes.length / 2] ^= 1;
          Files.write(part, bytes);
        }
      }
    }

    run(out, Planted.texts(400, 3), listening());

    assertThat(results(out)).isEqualTo(undisturbed);
  }

  @Test
  void partsOfOtherTextsAreThrownAway() throws IOException {
    Path out = folder.resolve("others");
    breakOff(out, 17);
    Path fresh = folder.resolve("fresh");
    run(fresh, Planted.texts(300, 5), Progress.SILENT);

    run(out, Planted.texts(300, 5), listening());

    assertThat(told).isEmpty();
    assertThat(results(out)).isEqualTo(results(fresh));
    assertThat(out.resolve(".work")).doesNotExist();
  }

  private void breakOff(Path out, int after) {
    AtomicInteger calls = new AtomicInteger();
    Progress bomb =
        (stage, done, all) -> {
          if (all > 0 && calls.incrementAndGet() > after) {
            throw new IllegalStateException("no electricity");
          }
        };
    assertThatThrownBy(() -> run(out, Planted.texts(400, 3), bomb)).hasMessage("no electricity");
  }

  private Progress listening() {
    return new Progress() {
      @Override
      public void at(String stage, long done, long all) {}

      @Override
      public void told(String message) {
        told.add(message);
      }
    };
  }

  /** With next to no memory, so that everything is kept on disk. */
  private static void run(Path out, List<CorpusText> texts, Progress progress) throws IOException {
    ReuseOptions options =
        new ReuseOptions(5, 100, false, "", "", 2, 1 << 10, out.resolve(".work"));
    try (ReuseFinder finder = new ReuseFinder(options, progress, refused -> {})) {
      for (CorpusText text : texts) {
        finder.add(text);
      }
      finder.write(out);
    }
  }

  private static long finished(Path out) throws IOException {
    if (!Files.exists(out.resolve(".work"))) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(out.resolve(".work"))) {
      return files.filter(file -> file.getFileName().toString().matches("hits-\\d+")).count();
    } catch (java.io.UncheckedIOException e) {
      return 0;
    }
  }

  private static List<String> results(Path out) throws IOException {
    List<String> results = new ArrayList<>();
    for (String file : FILES) {
      results.add(Files.readString(out.resolve(file)));
    }
    return results;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
