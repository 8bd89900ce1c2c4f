package org.retold.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher script leaves behind when it is stopped before Retold itself runs. */
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {
  /** Stands in for Java and for Maven: says who it is and takes its time. */
  private static final String SLOW =
      """
      #!/bin/sh
      if [ "$1" = -version ]; then echo 'openjdk version "17.0.1"' >&2; exit 0; fi
      echo $$ > "$STARTED.part" && mv "$STARTED.part" "$STARTED"
      exec sleep 60
      """;

  private static final int SECONDS = 60;

  @TempDir private Path home;

  @BeforeEach
  void aCheckout() throws IOException {
    for (String folder :
        List.of("core/src/main", "app/src/main", "app/target", "tools/bin", "temporary")) {
      Files.createDirectories(home.resolve(folder));
    }
    for (String pom : List.of("pom.xml", "core/pom.xml", "app/pom.xml")) {
      Files.createFile(home.resolve(pom));
    }
    Files.copy(Path.of("..", "retold"), home.resolve("retold"));
    for (String tool : List.of("tools/bin/java", "tools/bin/mvn")) {
      Files.writeString(home.resolve(tool), SLOW);
      assertThat(home.resolve(tool).toFile().setExecutable(true)).isTrue();
    }
  }

  @Test
  void stoppedWhileItBuildsItLeavesNothingRunning() throws Exception {
    stopOnceStarted();

    assertThat(home.resolve("app/target/retold.jar")).doesNotExist();
  }

  @Test
  void stoppedWhileItPreparesAFastStartItLeavesNothingBehind() throws Exception {
    Files.createFile(home.resolve("app/target/retold.jar"));

    stopOnceStarted();

    try (Stream<Path> left = Files.list(home.resolve("temporary"))) {
      assertThat(left).isEmpty();
    }
  }

  private void stopOnceStarted() throws Exception {
    Path started = home.resolve("started");
    ProcessBuilder builder = new ProcessBuilder("bash", home.resolve("retold").toString(), "run");
    builder.environment().put("JAVA_HOME", home.resolve("tools").toString());
    builder
        .environment()
        .merge("PATH", home.resolve("tools/bin").toString(), (old, own) -> own + ":" + old);
    builder.environment().put("TMPDIR", home.resolve("temporary").toString());
    builder.environment().put("STARTED", started.toString());
    Process script =
        builder
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    for (int i = 0; i < SECONDS * 10 && !Files.exists(started); i++) {
      Thread.sleep(100);
    }
    long child = Long.parseLong(Files.readString(started).strip());

    script.destroy();

    assertThat(script.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(script.exitValue()).isEqualTo(130);
    assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive)).isEmpty();
  }
}
