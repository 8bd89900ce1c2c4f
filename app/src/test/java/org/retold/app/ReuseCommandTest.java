package org.retold.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class ReuseCommandTest {
  private static final String REPORT =
      "The harbour authority of Port Ansgar said on Tuesday that the ferry Halcyon had run aground"
          + " on a sandbank at 21:40 with 312 passengers and 28 crew aboard, and that nobody was"
          + " hurt in the accident.";

  @TempDir Path folder;

  private final StringWriter told = new StringWriter();

  @Test
  void passimsRecordsGiveItsFiles() throws IOException {
    write("in.jsonl", record("a", "one", REPORT) + record("b", "two", "Today: " + REPORT));

    assertThat(run("in.jsonl")).isEqualTo(ExitCode.DONE);

    assertThat(Files.readString(folder.resolve("out/pairs.jsonl"))).contains("\"id2\":\"b\"");
    assertThat(folder.resolve("out/clusters.jsonl")).exists();
    assertThat(folder.resolve("out/sources.jsonl")).exists();
    assertThat(folder.resolve("out/.work")).doesNotExist();
  }

  @Test
  void whatIsNoDateOrNoNumberIsRefusedWithWhatIsExpected() throws IOException {
    write("in.jsonl", record("a", "one", REPORT));

    assertThat(run("in.jsonl", "--since", "tomorrow")).isEqualTo(ExitCode.NOT_DONE);
    assertThat(told.toString()).contains("--since expects a date such as").contains("tomorrow");
    assertThat(run("in.jsonl", "--min-words=-3")).isEqualTo(ExitCode.NOT_DONE);
    assertThat(told.toString())
        .contains("--min-words expects a number from 1 on, got: -3")
        .doesNotContain("Exception");
  }

  @Test
  void refusedRecordsAreCountedAndTheRestIsDone() throws IOException {
    write("in.jsonl", record("a", "one", REPORT) + "{\"id\":3}\n");

    assertThat(run("in.jsonl")).isEqualTo(ExitCode.DONE_WITH_REFUSALS);

    assertThat(told.toString()).contains("1 record was refused").contains("no reused passage");
    assertThat(Files.readString(folder.resolve("out/rejected.jsonl"))).contains("in.jsonl:2");
  }

  @Test
  void plainTextsOfAFolderAreComparedToo() throws IOException {
    Files.createDirectories(folder.resolve("texts"));
    write("texts/one.txt", "Port Ansgar\n\n" + REPORT + "\n");
    write("texts/two.txt", "A ferry aground\n\n" + REPORT + " More follows tomorrow morning.\n");

    assertThat(run("texts")).isEqualTo(ExitCode.DONE);

    assertThat(Files.readAllLines(folder.resolve("out/pairs.jsonl"))).hasSize(1);
  }

  @Test
  void nothingToReadIsNotDone() throws IOException {
    write("in.jsonl", "\n");

    assertThat(run("in.jsonl")).isEqualTo(ExitCode.NOT_DONE);
    assertThat(told.toString()).contains("Nothing was read");
  }

  @Test
  void aFolderOfOtherFilesIsNotWrittenInto() throws IOException {
    write("in.jsonl", record("a", "one", REPORT));
    Files.createDirectories(folder.resolve("out"));
    write("out/notes.txt", "mine");

    assertThat(run("in.jsonl")).isEqualTo(ExitCode.NOT_DONE);

    assertThat(folder.resolve("out")).isDirectoryNotContaining("glob:**.jsonl");
  }

  @Test
  void whatReuseFoundBeforeIsNotReadAgain() throws IOException {
    Files.createDirectories(folder.resolve("texts"));
    write("texts/in.jsonl", record("a", "one", REPORT) + record("b", "two", "Today: " + REPORT));
    Path out = folder.resolve("texts/out");

    for (int i = 0; i < 2; i++) {
      int exit =
          new CommandLine(new ReuseCommand())
              .setErr(new PrintWriter(told))
              .execute(folder.resolve("texts").toString(), "-o", out.toString());
      assertThat(exit).as(told.toString()).isEqualTo(ExitCode.DONE);
    }

    assertThat(Files.readAllLines(out.resolve("pairs.jsonl"))).hasSize(1);
    assertThat(told.toString()).contains("skipped");
  }

  @Test
  void theHelpHasAnExample() {
    assertThat(new CommandLine(new ReuseCommand()).getUsageMessage())
        .contains("retold reuse news-2021.jsonl.gz -o reused")
        .contains("--min-words");
  }

  @Test
  void memoryIsGivenAsJavaGivesIt() {
    assertThat(MemorySize.parse("400m")).isEqualTo(400L << 20);
    assertThat(MemorySize.parse("2g")).isEqualTo(2L << 30);
  }

  private int run(String input, String... options) {
    List<String> words = new ArrayList<>(List.of(options));
    words.addAll(List.of(folder.resolve(input).toString(), "-o", folder.resolve("out").toString()));
    return new CommandLine(new ReuseCommand())
        .setErr(new PrintWriter(told))
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              told.append(failure instanceof NotDone why ? why.what() : failure.toString());
              return ExitCode.NOT_DONE;
            })
        .execute(words.toArray(String[]::new));
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }

  private static String record(String id, String series, String text) {
    return "{\"id\":\"" + id + "\",\"series\":\"" + series + "\",\"text\":\"" + text + "\"}\n";
  }
}
