package org.retold.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.retold.model.Derivation;
import org.retold.model.Passage;
import org.retold.model.Span;
import org.retold.model.Stemma;
import org.retold.model.Witness;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

final class StemmaGraphsTest {
  private static final String HOSTILE = "a\"]; x -> y; \\\u0007</data>&\n";

  private static final Stemma MIXED =
      new Stemma(
          "story",
          List.of(
              new Witness("A", "first"),
              new Witness("B", HOSTILE),
              new Witness("C", "third"),
              new Witness("α", null)),
          List.of(line("A", "C"), line("α", "A"), line("α", "B"), line("B", "C")),
          null);

  private static Derivation line(String from, String to) {
    Derivation.Evidence evidence =
        new Derivation.Evidence(
            "shared_text", "ten words", List.of(new Passage("first", new Span(0, 5))));
    return new Derivation(from, to, Derivation.Kind.COPY, 1, .9, .8, List.of(evidence), List.of());
  }

  @Test
  void aWitnessWithTwoExemplarsIsNamedUnderBoth() {
    assertThat(StemmaNewick.of(MIXED)).isEqualTo("((C#H1)A,(C#H1)B)α;\n");
  }

  @Test
  void aHostileNameStaysAName() throws Exception {
    String dot = StemmaDot.of(MIXED);
    var graph =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(StemmaGraphml.of(MIXED))));

    assertThat(dot.lines()).hasSize(10);
    assertThat(dot).contains("tooltip=\"a\\\"]; x -> y; \\\\ </data>& \"");
    assertThat(graph.getElementsByTagName("node").getLength()).isEqualTo(4);
    assertThat(graph.getElementsByTagName("edge").getLength()).isEqualTo(4);
    assertThat(((Element) graph.getElementsByTagName("node").item(1)).getTextContent())
        .startsWith("a\"]; x -> y; \\?</data>&");
  }

  @Test
  void everyStoryWithCopiesHasItsGraphs(@TempDir Path out) throws Exception {
    new ReportWriter(ReportOptions.defaults()).write(RopeWorksReport.run(), out);

    try (var files = Files.list(out.resolve("stemmata"))) {
      assertThat(files.map(file -> file.getFileName().toString().replaceAll("^.*[.]", "")))
          .containsExactlyInAnyOrder("dot", "graphml", "nwk");
    }
  }
}
