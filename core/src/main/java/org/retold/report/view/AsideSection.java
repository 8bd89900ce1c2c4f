package org.retold.report.view;

import java.util.List;

/** What was set aside, why these are one story, and what almost was part of it. */
public record AsideSection(List<Dropped> dropped, List<Reason> evidence, List<Miss> misses) {

  /** A stretch that is not the article. */
  public record Dropped(Piece siglum, String reason, String lang, String dir, String words) {}

  /** Something that tellings share. */
  public record Reason(String kind, String value, String articles) {}

  /** An article that stayed outside. */
  public record Miss(
      String article,
      String title,
      double score,
      double threshold,
      String scoreWord,
      String thresholdWord,
      String reason) {}
}
