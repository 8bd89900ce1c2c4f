package org.retold.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What was measured once is still reached: {@code bench/accuracy/expected.tsv}. */
final class AccuracyTest {

  private record Expected(String data, String metric, double value, double tolerance) {
    static Expected of(String line) {
      String[] fields = line.split("\t", -1);
      return new Expected(
          fields[0], fields[1], Double.parseDouble(fields[2]), Double.parseDouble(fields[3]));
    }
  }

  @TestFactory
  Stream<DynamicTest> noFigureFalls() throws IOException {
    List<Expected> expected =
        Files.readAllLines(Path.of("accuracy/expected.tsv")).stream()
            .skip(1)
            .map(Expected::of)
            .toList();
    return AccuracyRuns.ALL.stream()
        .map(accuracy -> DynamicTest.dynamicTest(accuracy.data(), () -> check(accuracy, expected)));
  }

  private static void check(Accuracy accuracy, List<Expected> expected) throws IOException {
    Path eval = AccuracyRuns.evalFolder();
    assumeTrue(accuracy.present(eval), accuracy.lacks(eval));

    SortedMap<String, Double> measured = accuracy.measure(eval);

    List<Expected> rows =
        expected.stream().filter(row -> row.data().equals(accuracy.data())).toList();
    assertThat(rows).as("rows of expected.tsv for " + accuracy.data()).isNotEmpty();
    for (Expected row : rows) {
      assertThat(measured).containsKey(row.metric());
      assertThat(measured.get(row.metric()))
          .as("%s, %s", row.data(), row.metric())
          .isGreaterThanOrEqualTo(row.value() - row.tolerance());
    }
  }
}
