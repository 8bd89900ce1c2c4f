package org.retold.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.retold.model.StoryReport;

final class TerminalReportTest {
  private final StoryReport story = RopeWorksReport.run().stories().get(0);

  @Test
  void theAnswerNamesWhoWasFirstWhoCopiedAndWhatDiffers() {
    String answer = new TerminalReport(90, false).of(story);

    assertThat(answer)
        .contains("Told first    A Norland Agency, Fri 11 April 2031, 20:15")
        .contains("├─ A Norland Agency, common source 83%")
        .contains("✕ error, number, confidence .98")
        .contains("[Zweiundvierzig Menschen wurden verletzt]");
  }

  @Test
  void noLineIsLongerThanTheTerminalUnlessAWordIs() {
    String answer = new TerminalReport(60, false).of(story);

    assertThat(answer.lines().filter(line -> !line.contains("─ ")))
        .allMatch(line -> TerminalText.columns(line) <= 62);
  }

  @Test
  void withoutColoursThereIsNoEscape() {
    assertThat(new TerminalReport(80, false).of(story)).doesNotContain("\u001b");
    assertThat(new TerminalReport(80, true).of(story)).contains("\u001b[1;31m");
  }
}
