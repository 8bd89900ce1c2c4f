package org.retold.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything one run gave: what {@code report} writes.
 *
 * @param stories in the order of {@code linking.stories()}
 */
public record RunReport(
    Ingested ingested, Linking linking, List<StoryReport> stories, Colophon colophon) {
  public RunReport {
    stories = List.copyOf(stories);
  }

  /**
   * How the run was made.
   *
   * @param version of Retold
   * @param options by name, as given
   * @param stages by name of the stage; the one part of a run that differs from run to run
   */
  public record Colophon(
      String version, SortedMap<String, String> options, long seed, Map<String, Cost> stages) {
    public Colophon {
      options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
      stages = Collections.unmodifiableMap(new java.util.LinkedHashMap<>(stages));
    }
  }

  /** What a stage cost: seconds of wall time, bytes (or characters) that went in. */
  public record Cost(double seconds, long bytes) {}
}
