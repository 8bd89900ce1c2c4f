package org.retold.report.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of stories.
 *
 * @param summary what was read and found, in a sentence
 * @param moreAlone how many articles alone are not shown
 * @param moreRefused how many refused inputs are not shown
 */
public record IndexPage(
    StoryPage.Head head,
    String heading,
    String summary,
    List<Entry> stories,
    List<Alone> alone,
    int moreAlone,
    List<Refused> refused,
    int moreRefused,
    String colophon) {

  /** A story and what is worth knowing before opening it. */
  public record Entry(
      String href, String label, String tellings, String outlets, List<Finding.Count> counts) {}

  /** An article of no story, and what came nearest to it. */
  public record Alone(
      String title,
      String name,
      String when,
      String nearest,
      AsideSection.@Nullable Miss miss,
      String text,
      String words,
      String lang,
      String dir,
      List<String> dropped) {}

  /** An input that was refused. */
  public record Refused(String source, String reason, String detail) {}
}
