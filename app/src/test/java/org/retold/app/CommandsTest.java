package org.retold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a user types, and what comes back. */
final class CommandsTest {
  private static final String WIRE =
      """
      A grain barge sank in the lock at Ostermoor on Tuesday morning, the Canal Office said.

      The barge Anneke was carrying 480 tonnes of barley from Velden to the mills at Harrow Quay.

      "Nobody was hurt and the skipper is safe," said Piet Vandeweer, the lock keeper.

      The canal will stay closed for 12 days while divers clear the wreck, the Canal Office said.
      """;

  private static final String UNRELATED =
      """
      The village choir of Upper Tarn has won the singing contest at Mirefield for the third time.

      Forty singers took part, and the judges praised the altos above all others.

      The conductor, Hanna Lisle, said that she would step down after the winter concert.
      """;

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int retold(Object... words) {
    CommandLine commands =
        Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return commands.execute(Stream.of(words).map(Object::toString).toArray(String[]::new));
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve("in").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text, UTF_8);
  }

  private Path report() {
    return folder.resolve("report");
  }

  @Test
  void aFolderOfTellingsGivesAReport() throws IOException {
    write("morning.txt", WIRE);
    write(
        "evening.txt",
        WIRE.replace("480", "840").replace("the skipper is safe", "the crew is safe"));

    int exit = retold("run", folder.resolve("in"), "-o", report());

    assertThat(exit).as(err.toString()).isZero();
    assertThat(report().resolve("index.html")).isNotEmptyFile();
    assertThat(Files.readAllLines(report().resolve("stories.jsonl"))).hasSize(1);
    assertThat(Files.readString(report().resolve("discrepancies.jsonl")))
        .contains("480")
        .contains("840");
    assertThat(out.toString()).contains("2 articles read, 1 story found");
  }

  @Test
  void theSameInputGivesTheSameBytesInAnyOrder() throws IOException {
    Path one = write("a.txt", WIRE);
    Path two = write("b.txt", WIRE.replace("12 days", "21 days"));
    Path other = write("c.txt", UNRELATED);

    retold("run", one, two, other, "-o", folder.resolve("first"));
    retold("run", other, two, one, "-o", folder.resolve("second"));

    assertThat(contents(folder.resolve("first"))).isEqualTo(contents(folder.resolve("second")));
  }

  @Test
  void anEncoderWithoutItsModuleIsToldHowToComeByIt() throws IOException {
    write("a.txt", WIRE);

    int exit =
        retold("run", folder.resolve("in"), "-o", report(), "--encoder", folder.resolve("none"));

    assertThat(exit).isEqualTo(ExitCode.NOT_DONE);
    assertThat(err.toString()).contains("not on the class path", "./retold");
    assertThat(report()).doesNotExist();
  }

  @Test
  void anEmptyFolderIsSaidToBeEmpty() throws IOException {
    Files.createDirectories(folder.resolve("in"));

    int exit = retold("run", folder.resolve("in"), "-o", report());

    assertThat(exit).isEqualTo(ExitCode.NOT_DONE);
    assertThat(out.toString() + err).contains("nothing can be compared");
  }

  @Test
  void anAddressThatNobodyAnswersGivesNoReport() {
    int exit = retold("run", "http://localhost:1/x", "-o", report());

    assertThat(exit).isEqualTo(ExitCode.NOT_DONE);
    assertThat(out.toString()).doesNotContain("Open ");
    assertThat(report()).doesNotExist();
  }

  @Test
  void aFolderThatCannotBeMadeIsToldWithoutTheNameOfAnException() throws IOException {
    write("a.txt", WIRE);
    Path file = write("b.txt", WIRE);

    int exit = retold("run", folder.resolve("in"), "-o", file.resolve("report"));

    assertThat(exit).isEqualTo(ExitCode.NOT_DONE);
    assertThat(err.toString()).contains("not done: ").contains("b.txt").doesNotContain("Exception");
  }

  @Test
  void aFileThatIsNotTextIsRefusedAndTheRestGoesOn() throws IOException {
    write("a.txt", WIRE);
    write("b.txt", WIRE);
    byte[] noise = new byte[4096];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) (i * 37 + i / 7);
    }
    Files.write(folder.resolve("in/noise.txt"), noise);

    int exit = retold("run", folder.resolve("in"), "-o", report());

    assertThat(exit).isEqualTo(ExitCode.DONE_WITH_REFUSALS);
    assertThat(Files.readString(report().resolve("rejected.jsonl"))).contains("noise.txt");
    assertThat(Files.readAllLines(report().resolve("stories.jsonl"))).hasSize(1);
  }

  @Test
  void oneArticleAloneIsToldThatItIsAlone() throws IOException {
    write("only.txt", WIRE);

    int exit = retold("run", folder.resolve("in"), "-o", report());

    assertThat(exit).isZero();
    assertThat(out.toString()).contains("One article alone");
  }

  @Test
  void unrelatedArticlesStayApartAndItIsSaidWhy() throws IOException {
    write("barge.txt", WIRE);
    write("choir.txt", UNRELATED);

    int exit = retold("run", folder.resolve("in"), "-o", report());

    assertThat(exit).isZero();
    assertThat(out.toString()).contains("No two articles tell the same event");
  }

  @Test
  void theSameFileTwiceIsOneArticle() throws IOException {
    Path only = write("only.txt", WIRE);

    int exit = retold("run", only, only, "-o", report());

    assertThat(exit).isEqualTo(ExitCode.DONE_WITH_REFUSALS);
    assertThat(Files.readAllLines(report().resolve("articles.jsonl"))).hasSize(1);
  }

  @Test
  void aPathThatIsNotThereIsNamed() {
    int exit = retold("run", folder.resolve("nowhere"), "-o", report());

    assertThat(exit).isEqualTo(ExitCode.NOT_DONE);
    assertThat(out.toString() + err).contains("nowhere").doesNotContain("Open ");
    assertThat(report()).doesNotExist();
  }

  @Test
  void aFolderOfOtherFilesIsNotWrittenInto() throws IOException {
    Path text = write("a.txt", WIRE);

    int exit = retold("run", text, "-o", folder.resolve("in"));

    assertThat(exit).isEqualTo(ExitCode.NOT_DONE);
    assertThat(err.toString()).contains("not a report");
    assertThat(folder.resolve("in/index.html")).doesNotExist();
  }

  @Test
  void aSecondRunIntoTheSameFolderDoesNotReadItsOwnReport() throws IOException {
    write("a.txt", WIRE);
    write("b.txt", WIRE.replace("12 days", "21 days"));
    Path inside = folder.resolve("in/report");

    retold("run", folder.resolve("in"), "-o", inside);
    int exit = retold("run", folder.resolve("in"), "-o", inside);

    assertThat(exit).as(err.toString()).isZero();
    assertThat(Files.readAllLines(inside.resolve("articles.jsonl"))).hasSize(2);
    assertThat(out.toString()).contains("skipped").doesNotContain("3 articles");
  }

  @Test
  void aHostileTitleDoesNotReachTheTerminal() throws IOException {
    String title = "Barge sinks \u001b[31m\u0007\u202eat Ostermoor " + "and more ".repeat(600);
    for (String name : List.of("a", "b")) {
      write(
          name + ".json",
          "{\"id\": \"%s\", \"title\": \"%s\", \"text\": \"%s\"}"
              .formatted(
                  name,
                  title.replace("\u001b", "\\u001b").replace("\u0007", "\\u0007"),
                  WIRE.replace("\"", "'").replace("\n", "\\n")));
    }

    retold("run", folder.resolve("in"), "-o", report());

    assertThat(out.toString())
        .contains("Barge sinks")
        .doesNotContain("\u001b", "\u0007", "\u202e")
        .hasSizeLessThan(2000);
  }

  @Test
  void comparingAnswersInTheTerminal() throws IOException {
    Path one = write("a.txt", WIRE);
    Path two = write("b.txt", WIRE.replace("12 days", "21 days"));

    int exit = retold("compare", one, two);

    assertThat(exit).as(err.toString()).isZero();
    assertThat(out.toString()).contains("12").contains("21").contains("Taken from");
  }

  @Test
  void comparingOneArticleSaysThatItTakesTwo() throws IOException {
    int exit = retold("compare", write("a.txt", WIRE));

    assertThat(exit).isEqualTo(ExitCode.NOT_DONE);
    assertThat(err.toString()).contains("takes two articles");
  }

  @Test
  void cleaningPrintsTheArticleWithoutTheMenu() throws IOException {
    String page =
        "<html><head><title>Barge sinks</title></head><body><nav><a href='/'>Home</a> <a href='/x'>"
            + "Markets and weather</a></nav><article><h1>Barge sinks</h1>"
            + WIRE.lines()
                .filter(line -> !line.isBlank())
                .map(line -> "<p>" + line + "</p>")
                .collect(Collectors.joining())
            + "</article></body></html>";

    int exit = retold("clean", write("page.html", page), "--format", "text");

    assertThat(exit).isZero();
    assertThat(out.toString()).contains("480 tonnes").doesNotContain("Markets and weather");
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      for (Path file : all) {
        if (!file.endsWith("run.json")) {
          contents.put(folder.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return contents;
  }
}
