package org.retold.report;

/**
 * How much a page shows before it folds.
 *
 * @param foldAbove a story of more tellings shows in the stemma only those that matter
 * @param openColumns how many tellings stand open in the parallel edition at first
 */
public record ReportOptions(int foldAbove, int openColumns) {
  public ReportOptions {
    if (foldAbove < 2 || openColumns < 1) {
      throw new IllegalArgumentException(
          "expected foldAbove >= 2 and openColumns >= 1, got " + foldAbove + " and " + openColumns);
    }
  }

  /** 25 nodes is what the picture holds without labels on top of each other. */
  public static ReportOptions defaults() {
    return new ReportOptions(25, 3);
  }
}
