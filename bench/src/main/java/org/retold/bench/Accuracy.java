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

  /** True if the data are there. */
  boolean present(Path eval);

  /** Measures: name of the metric to its value. Deterministic. */
  SortedMap<String, Double> measure(Path eval) throws IOException;
}
