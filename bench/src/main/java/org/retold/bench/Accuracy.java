package org.retold.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;

/**
 * One measurement of accuracy on labelled data that lies outside the project.
 *
 * <p>{@code bench/accuracy/expected.tsv} keeps what it gave; a fall breaks the build.
 */
public interface Accuracy {

  /** The first column of {@code expected.tsv}: which data, in one word or two. */
  String data();

  /** True if the data are there, and whatever else is needed. */
  boolean present(Path eval);

  /** Why it cannot be measured, where it cannot. */
  default String lacks(Path eval) {
    return "no labelled data for " + data() + " in " + eval;
  }

  /** Measures: name of the metric to its value. Deterministic. */
  SortedMap<String, Double> measure(Path eval) throws IOException;
}
