package org.retold.report.view;

import java.util.List;

/**
 * The list of stories.
 *
 * @param summary what was read and found, in a sentence
 */
public record IndexPage(
    String summary, List<Entry> stories, List<Alone> alone, List<Refused> refused) {

  /** A story and what is worth knowing before opening it. */
  public record Entry(String href, String label, String tellings, String findings) {}

  /** An article of no story, and what came nearest to it. */
  public record Alone(String article, String title, String nearest) {}

  /** An input that was refused. */
  public record Refused(String source, String reason, String detail) {}
}
