package org.retold.encoder;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Fetches an artifact as the user's own Maven would: with its mirrors, its proxy, its credentials
 * and its checks (docs/decisions/043-encoder-from-maven-central.md). So no host stands in Retold.
 */
final class MavenFetch {
  private static final String COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy";

  private MavenFetch() {}

  /** Copies the jar into a folder. */
  static void copy(String coordinates, Path folder) throws IOException {
    Process maven = start(coordinates, folder);
    try {
      int exit = maven.waitFor();
      if (exit != 0) {
        throw new IOException(
            "Maven could not fetch " + coordinates + " (exit " + exit + ")." + byHand(coordinates));
      }
    } catch (InterruptedException e) {
      maven.destroy();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while fetching " + coordinates);
    }
  }

  private static Process start(String coordinates, Path folder) throws IOException {
    List<String> command =
        List.of(
            program(),
            "-B",
            "-q",
            COPY,
            "-Dartifact=" + coordinates,
            "-DoutputDirectory=" + folder.toAbsolutePath());
    // Maven says on its standard output what went wrong; data alone belong on ours.
    ProcessBuilder maven = new ProcessBuilder(command).directory(folder.toFile());
    maven.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.PIPE);
    try {
      Process process = maven.start();
      process.getOutputStream().close();
      Thread copier = new Thread(() -> say(process), "maven");
      copier.setDaemon(true);
      copier.start();
      return process;
    } catch (IOException e) {
      throw new IOException(
          "fetching needs Maven (mvn), which could not be started." + byHand(coordinates), e);
    }
  }

  private static void say(Process process) {
    try (var lines = process.inputReader()) {
      lines.lines().filter(line -> line.contains("[ERROR]")).limit(5).forEach(System.err::println);
      lines.lines().forEach(line -> {});
    } catch (IOException | java.io.UncheckedIOException e) {
      System.err.println("retold: Maven's messages could not be read: " + e.getMessage());
    }
  }

  private static String program() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return system.startsWith("windows") ? "mvn.cmd" : "mvn";
  }

  private static String byHand(String coordinates) {
    return " Or fetch " + coordinates + " by any other means and give it with --from FILE.jar";
  }
}
