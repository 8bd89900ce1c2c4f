package org.retold.bench;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * A text and its copies with the true descent.
 *
 * @param texts by name of extant witness
 * @param times when each extant witness was printed, true or not; empty if none are given
 * @param edges exemplar and copy, hidden witnesses and second exemplars included
 */
record Tradition(Map<String, String> texts, Map<String, LocalDateTime> times, List<Edge> edges) {

  /** One act of copying. */
  record Edge(String from, String to) {}
}
