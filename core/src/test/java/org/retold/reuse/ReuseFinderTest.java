package org.retold.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.retold.model.Rejected;

final class ReuseFinderTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String REPORT =
      "The harbour authority of Port Ansgar said on Tuesday that the ferry Halcyon had run aground"
          + " on a sandbank at 21:40 with 312 passengers and 28 crew aboard. Divers inspected the"
          + " hull for three hours and found a tear of two metres near the engine room.";

  @TempDir Path folder;

  private final List<Rejected> refused = Collections.synchronizedList(new ArrayList<>());

  @Test
  void aCopyInsideAnotherArticleIsFoundWithItsPlace() throws IOException {
    String copy = "Our correspondent writes. " + REPORT + " The weather was calm all night.";

    List<JsonNode> pairs = pairs(text("a", "one", REPORT), text("b", "two", copy));

    assertThat(pairs).hasSize(1);
    assertThat(pairs.get(0).get("text2").asText()).isEqualTo(REPORT);
    assertThat(pairs.get(0).get("begin2").asInt()).isEqualTo(26);
    assertThat(pairs.get(0).get("end2").asInt()).isEqualTo(26 + REPORT.length());
  }

  @Test
  void offsetsAreCodePointsAndQuoteTheText() throws IOException {
    String copy = "📰📰 Überall! " + REPORT + " 📰";

    JsonNode pair = pairs(text("a", "one", REPORT), text("b", "two", copy)).get(0);

    int begin = copy.offsetByCodePoints(0, pair.get("begin2").asInt());
    int end = copy.offsetByCodePoints(0, pair.get("end2").asInt());
    assertThat(copy.substring(begin, end)).isEqualTo(pair.get("text2").asText()).isEqualTo(REPORT);
  }

  @Test
  void everyFourthWordChangedIsStillACopy() throws IOException {
    String[] words = REPORT.split(" ", -1);
    for (int i = 5; i < words.length; i += 5) {
      words[i] = "something" + i;
    }

    assertThat(pairs(text("a", "one", REPORT), text("b", "two", String.join(" ", words))))
        .isNotEmpty();
  }

  @Test
  void oneOutletIsNotComparedWithItselfUnlessAsked() throws IOException {
    CorpusText a = text("a", "one", REPORT);
    CorpusText b = text("b", "one", REPORT + " Nobody was hurt in the accident.");

    assertThat(pairs(a, b)).isEmpty();
    assertThat(pairs(options(2, true), a, b)).hasSize(1);
  }

  @Test
  void textsWithoutOutletAreEachTheirOwn() throws IOException {
    assertThat(pairs(text("a", "", REPORT), text("b", "", REPORT + " More soon."))).hasSize(1);
  }

  @Test
  void exactCopiesAreFound() throws IOException {
    List<JsonNode> pairs =
        pairs(text("a", "one", REPORT), text("b", "two", REPORT), text("c", "three", REPORT));

    assertThat(pairs).hasSize(3).allMatch(pair -> pair.get("text").asText().equals(REPORT));
  }

  @Test
  void tablesThatDifferInTheirFiguresAreNoCopies() throws IOException {
    List<CorpusText> tables = new ArrayList<>();
    Random random = new Random(5);
    for (int i = 0; i < 12; i++) {
      String rows =
          IntStream.range(0, 12)
              .mapToObj(
                  row -> "Net sales " + random.nextInt(90000) + " Net loss " + random.nextInt(900))
              .collect(Collectors.joining("\n"));
      tables.add(text("t" + i, "outlet" + i, rows));
    }

    List<JsonNode> pairs = pairs(tables.toArray(CorpusText[]::new));

    assertThat(pairs).allMatch(pair -> pair.get("formula").asBoolean());
  }

  @Test
  void threadsAndOrderDecideNothing() throws IOException {
    List<CorpusText> texts = new ArrayList<>(Planted.texts(60, 3));

    List<String> one = rows(options(1, false), texts);
    Collections.reverse(texts);
    List<String> two = rows(options(3, false), texts);

    assertThat(one).isNotEmpty().isEqualTo(two);
  }

  @Test
  void aTightMemorySpillsAndFindsTheSame() throws IOException {
    List<CorpusText> texts = Planted.texts(60, 3);
    ReuseOptions tight =
        new ReuseOptions(5, 100, false, "", "", 2, 1 << 10, folder.resolve("spill"));

    assertThat(rows(tight, texts)).isEqualTo(rows(options(2, false), texts));
  }

  @Test
  void aCopyInAScriptWithoutSpacesIsFound() throws IOException {
    String report = "港务局星期二表示，渡轮在晚上九点四十分搁浅，船上有三百一十二名乘客和二十八名船员，没有人受伤。";

    List<JsonNode> pairs =
        pairs(text("a", "one", report), text("b", "two", "本报讯。" + report + "更多消息明天公布。"));

    assertThat(pairs).hasSize(1);
    assertThat(pairs.get(0).get("text2").asText()).contains(report.substring(0, 40));
  }

  @Test
  void nothingFoundIsSaidWithTheNearest() throws IOException {
    String other =
        "Meanwhile a harbour authority of Port Ansgar meeting was held, and the fees will rise.";

    ReuseSummary summary =
        run(options(2, false), text("a", "one", REPORT), text("b", "two", other));

    assertThat(summary.pairs()).isZero();
    assertThat(summary.inWords()).contains("no reused passage").contains("a and b");
  }

  @Test
  void aSecondHolderOfAnIdIsRefused() throws IOException {
    run(options(2, false), text("a", "one", REPORT), text("a", "two", REPORT));

    assertThat(refused).extracting(Rejected::reason).containsExactly("duplicate-id");
  }

  @Test
  void brokenLinesAreRefusedWithTheirNumberAndTheRestIsRead() throws IOException {
    String lines =
        JSON.writeValueAsString(text("a", "one", REPORT))
            + "\n\nnot json\n{\"id\":\"x\"}\n{\"id\":\"y\",\"text\":\n[1]\n"
            + JSON.writeValueAsString(text("b\t\n", "two", REPORT + " And more."));

    try (ReuseFinder finder = new ReuseFinder(options(2, false), Progress.SILENT, refused::add)) {
      finder.addLines(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), "in.jsonl");
      assertThat(finder.write(folder).pairs()).isEqualTo(1);
    }

    assertThat(refused)
        .extracting(Rejected::source)
        .containsExactly("in.jsonl:3", "in.jsonl:4", "in.jsonl:5", "in.jsonl:6");
    assertThat(read().get(0).get("id2").asText()).isEqualTo("b\t\n");
  }

  @Test
  void onlyMarksOnlyDigitsAndNothingAtAllAreTexts() throws IOException {
    String digits =
        IntStream.range(0, 400).mapToObj(i -> "" + i * 7919).collect(Collectors.joining(" "));

    ReuseSummary summary =
        run(
            options(2, false),
            text("a", "one", "?!.,;:—".repeat(500)),
            text("b", "two", "?!.,;:—".repeat(500)),
            text("c", "three", ""),
            text("d", "four", digits),
            text("e", "five", "Table " + digits));

    assertThat(summary.texts()).isEqualTo(5);
    assertThat(read()).allMatch(pair -> pair.get("id").asText().equals("d"));
  }

  @Test
  void oneWordRepeatedEndlesslyCostsNoTime() throws IOException {
    String drone = "buffalo ".repeat(10_000);

    run(
        options(2, false),
        text("a", "one", drone),
        text("b", "two", drone),
        text("c", "three", drone + REPORT),
        text("d", "four", "so " + drone));

    assertThat(read()).anyMatch(pair -> pair.get("id2").asText().equals("b"));
  }

  @Test
  void aVeryLongLineIsRead() throws IOException {
    String padding = Planted.sentences(new Random(8), 8_000);

    List<JsonNode> pairs =
        pairs(text("a", "one", padding + REPORT), text("b", "two", REPORT + " More tomorrow."));

    assertThat(pairs).anyMatch(pair -> pair.get("text2").asText().contains("ferry Halcyon"));
  }

  @Test
  void aThousandCopiesGiveAGroupAndNotAMillionRows() throws IOException {
    List<CorpusText> texts = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      texts.add(text("c" + i, "outlet" + i, REPORT));
    }

    ReuseSummary summary = run(options(2, false), texts.toArray(CorpusText[]::new));

    assertThat(summary.pairs()).isEqualTo(999);
    assertThat(summary.left()).isEqualTo(1000L * 999 / 2 - 999);
    assertThat(summary.inWords()).contains("left out");
  }

  @Test
  void copiesOfOnePassageAreAClusterAroundItsCentreWithTheEarliestMarked() throws IOException {
    run(
        options(2, false),
        new CorpusText("a", "one", "2021-05-09", "Late edition. " + REPORT + " It was raining."),
        new CorpusText("b", "two", "2021-05-07", REPORT),
        new CorpusText("c", "three", "2021-05-08", REPORT.replace("312", "330") + " Foggy."));

    List<JsonNode> rows = read("clusters.jsonl");

    assertThat(rows).hasSize(3).allMatch(row -> row.get("size").asInt() == 3);
    assertThat(rows).filteredOn(row -> row.get("earliest").asBoolean()).hasSize(1);
    assertThat(rows).filteredOn(row -> row.get("central").asBoolean()).hasSize(1);
    assertThat(rows)
        .filteredOn(row -> row.get("earliest").asBoolean())
        .extracting(row -> row.get("id").asText())
        .containsExactly("b");
  }

  @Test
  void theOlderTextIsTheSource() throws IOException {
    run(
        options(2, false),
        new CorpusText("a", "one", "2021-05-09", REPORT + " It was raining."),
        new CorpusText("b", "two", "2021-05-07", REPORT + " The sea was calm."));

    List<JsonNode> rows = read("sources.jsonl");

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).get("id").asText()).isEqualTo("a");
    assertThat(rows.get(0).get("source").asText()).isEqualTo("b");
    assertThat(rows.get(0).get("confidence").asDouble()).isGreaterThan(.8);
  }

  @Test
  void manyNearCopiesAreOneClusterWithoutEveryPair() throws IOException {
    String wire = Planted.sentences(new Random(4), 12);
    String[] words = wire.split(" ", -1);
    List<CorpusText> texts = new ArrayList<>(Planted.texts(20, 9));
    for (int i = 0; i < 120; i++) {
      String[] copy = words.clone();
      copy[i] = "otherwise" + i;
      texts.add(text("n" + i, "outlet" + i, String.join(" ", copy)));
    }

    ReuseSummary summary = run(options(2, false), texts.toArray(CorpusText[]::new));

    assertThat(summary.pairs()).isLessThan(400);
    assertThat(summary.left()).isGreaterThan(6000);
    assertThat(read("clusters.jsonl"))
        .filteredOn(row -> row.get("id").asText().startsWith("n"))
        .hasSize(120)
        .allMatch(row -> row.get("size").asInt() == 120);
  }

  @Test
  void sinceAndUntilTakeInWhatTheyName() {
    ReuseOptions may = new ReuseOptions(5, 100, false, "2021-05", "2021-05", 1, 1, folder);

    assertThat(may.wants(new CorpusText("a", "", "2021-05-31", ""))).isTrue();
    assertThat(may.wants(new CorpusText("a", "", "2021-04-30", ""))).isFalse();
    assertThat(may.wants(new CorpusText("a", "", "2021-06-01", ""))).isFalse();
    assertThat(may.wants(new CorpusText("a", "", "", ""))).isTrue();
  }

  private ReuseOptions options(int threads, boolean withinSeries) {
    return new ReuseOptions(
        5, 100, withinSeries, "", "", threads, 1L << 30, folder.resolve(".work"));
  }

  private static CorpusText text(String id, String series, String text) {
    return new CorpusText(id, series, "2021-05-07", text);
  }

  private List<JsonNode> pairs(CorpusText... texts) throws IOException {
    return pairs(options(2, false), texts);
  }

  private List<JsonNode> pairs(ReuseOptions options, CorpusText... texts) throws IOException {
    run(options, texts);
    return read();
  }

  private List<String> rows(ReuseOptions options, List<CorpusText> texts) throws IOException {
    run(options, texts.toArray(CorpusText[]::new));
    return Files.readAllLines(folder.resolve("pairs.jsonl"));
  }

  private ReuseSummary run(ReuseOptions options, CorpusText... texts) throws IOException {
    try (ReuseFinder finder = new ReuseFinder(options, Progress.SILENT, refused::add)) {
      for (CorpusText text : texts) {
        finder.add(text);
      }
      return finder.write(folder);
    }
  }

  private List<JsonNode> read() throws IOException {
    return read("pairs.jsonl");
  }

  private List<JsonNode> read(String file) throws IOException {
    return Files.readAllLines(folder.resolve(file)).stream()
        .map(
            line -> {
              try {
                return JSON.readTree(line);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .toList();
  }
}
