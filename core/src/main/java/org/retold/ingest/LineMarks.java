package org.retold.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retold.model.Dropped;
import org.retold.model.Span;

/** The lines of one text while they are judged: each kept, or dropped for one reason. */
final class LineMarks {
  private final List<Line> lines;
  private final @Nullable DropReason[] reasons;

  LineMarks(List<Line> lines) {
    this.lines = lines;
    this.reasons = new DropReason[lines.size()];
  }

  int size() {
    return lines.size();
  }

  Line line(int index) {
    return lines.get(index);
  }

  @Nullable DropReason reason(int index) {
    return reasons[index];
  }

  boolean isKept(int index) {
    return reasons[index] == null;
  }

  /** The first reason given to a line stands. */
  void drop(int index, DropReason reason) {
    if (reasons[index] == null) {
      reasons[index] = reason;
    }
  }

  void keep(int index) {
    reasons[index] = null;
  }

  boolean isKeptProse(int index) {
    return isKept(index) && line(index).isProse();
  }

  /** The first kept line of prose from an index on, or size(). */
  int nextProse(int from) {
    int at = from;
    while (at < size() && !isKeptProse(at)) {
      at++;
    }
    return at;
  }

  /** The last kept line of prose before an index, or -1. */
  int lastProse(int before) {
    int at = before - 1;
    while (at >= 0 && !isKeptProse(at)) {
      at--;
    }
    return at;
  }

  /** Neighbouring lines that go for one reason become one span. */
  List<Dropped> dropped() {
    List<Dropped> dropped = new ArrayList<>();
    for (int at = 0; at < size(); at++) {
      DropReason reason = reasons[at];
      if (reason != null) {
        int start = line(at).span().start();
        while (at + 1 < size() && reasons[at + 1] == reason) {
          at++;
        }
        dropped.add(new Dropped(new Span(start, line(at).span().end()), reason.word()));
      }
    }
    return dropped;
  }
}
