package org.retold.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.retold.model.Discrepancy;
import org.retold.model.StoryReport;

final class SynopsisTest {
  private final RopeWorks told = new RopeWorks();
  private final StoryReport story = RopeWorksReport.run().stories().get(0);
  private final Tellings tellings = new Tellings(story);
  private final Synopsis synopsis = new Synopsis(tellings);

  @Test
  void whatSaysTheSameHasTheSameNumberInEveryTelling() {
    int row = synopsis.at(told.a.group("3")).orElseThrow().row();

    assertThat(List.of(told.b, told.c, told.d, told.e))
        .allSatisfy(
            other -> assertThat(synopsis.at(other.group("3")).orElseThrow().row()).isEqualTo(row));
  }

  @Test
  void everySentenceStandsInOneCellOnly() {
    for (Telling telling : tellings.all()) {
      List<Block> blocks = synopsis.inOwnOrder(telling);
      for (int i = 1; i < blocks.size(); i++) {
        assertThat(blocks.get(i).span().start())
            .isGreaterThanOrEqualTo(blocks.get(i - 1).span().end());
      }
    }
  }

  @Test
  void whatWasDroppedIsInNoCell() {
    for (Telling telling : tellings.all()) {
      assertThat(synopsis.blocks(telling)).allMatch(block -> telling.article().keeps(block.span()));
    }
  }

  @Test
  void sentencesNameOutletsOrFilesAndLeaveQuotationsAlone() {
    Discrepancy finding =
        new Discrepancy(
            Discrepancy.Kind.TYPO,
            Discrepancy.Severity.ERROR,
            "telling C has “telling A tale”, telling F has not",
            0.5,
            List.of(told.c.group("1"), told.a.group("1")));
    StoryReport one =
        new StoryReport(
            story.story(),
            story.articles(),
            story.alignment(),
            story.stemma(),
            new org.retold.model.Comparison(
                "s1", List.of(), List.of(), List.of(finding), List.of(), List.of()));

    assertThat(new Findings(tellings(one), synopsis, links()).all().get(0).what())
        .isEqualTo("The Mere Echo has “telling A tale”, ropewalk-notes has not");
  }

  private static Tellings tellings(StoryReport story) {
    return new Tellings(story);
  }

  private Links links() {
    return new Links(tellings, synopsis);
  }
}
