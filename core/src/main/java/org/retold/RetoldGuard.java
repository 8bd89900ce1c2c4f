package org.retold;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.retold.model.Alignment;
import org.retold.model.Article;
import org.retold.model.Comparison;
import org.retold.model.Rejected;
import org.retold.model.ReportTarget;
import org.retold.model.Stemma;
import org.retold.model.Story;
import org.retold.model.StoryReport;
import org.retold.model.Witness;

/**
 * Keeps the failure of one story from the others: among a hundred thousand articles of unknown
 * make, one that a stage cannot bear must not cost the run.
 */
final class RetoldGuard {
  private RetoldGuard() {}

  /**
   * Gives away the report of a story, or one that says which articles tell it and no more.
   *
   * @param refused is told what failed
   */
  static void give(
      Story story,
      List<Article> articles,
      Supplier<StoryReport> work,
      ReportTarget target,
      Consumer<Rejected> refused) {
    StoryReport report;
    try {
      report = work.get();
    } catch (RuntimeException | StackOverflowError failure) {
      if (Boolean.getBoolean("retold.trace")) {
        throw failure;
      }
      refused.accept(new Rejected(story.id(), "not-compared", detail(story, failure)));
      target.take(bare(story, articles), false);
      return;
    }
    target.take(report, true);
  }

  private static String detail(Story story, Throwable failure) {
    return "%s. The story stands in the report without passages, stemma and findings: %s"
        .formatted(failure, String.join(", ", story.articles()));
  }

  private static StoryReport bare(Story story, List<Article> articles) {
    List<Article> sorted = articles.stream().sorted().toList();
    List<Witness> witnesses = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      witnesses.add(new Witness("W" + (i + 1), sorted.get(i).id()));
    }
    return new StoryReport(
        story,
        sorted,
        new Alignment(story.id(), List.of(), false),
        new Stemma(story.id(), witnesses, List.of(), null),
        new Comparison(story.id(), List.of(), List.of(), List.of(), List.of(), List.of()));
  }
}
