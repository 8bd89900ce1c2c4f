package org.retold.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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
}
