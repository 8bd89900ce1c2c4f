package org.retold.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retold.model.Dropped;
import org.retold.model.Span;

/**
 * The lines of one text while they are judged: each kept, or dropped for one reason. What is asked
 * of all lines for each line (how much was told before it, whether any follows) is kept up as they
 * are dropped, so that a text of a million lines is judged in time.
 */
final class LineMarks {
  /** A paragraph with fewer words may be a teaser's. */
  private static final int STRONG_WORDS = 20;

  /** Full paragraphs in a row, by which an article is seen to go on. */
  private static final int RUN = 3;

  private final List<Line> lines;
  private final @Nullable DropReason[] reasons;
  private final int[] words;
  private final boolean[] prose;
  private final RunningSum told;
  private int lastStrong;
  private int lastRun;
  private int lastProse;

  LineMarks(List<Line> lines) {
    this.lines = lines;
    int size = lines.size();
    this.reasons = new DropReason[size];
    this.words = new int[size];
    this.prose = new boolean[size];
    this.told = new RunningSum(size);
    for (int at = 0; at < size; at++) {
      words[at] = lines.get(at).words();
      prose[at] = lines.get(at).isProse();
      told.add(at, prose[at] ? words[at] : 0);
    }
    lastStrong = size - 1;
    lastRun = size - 1;
    lastProse = size - 1;
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
      told.add(index, prose[index] ? -words[index] : 0);
    }
  }

  int words(int index) {
    return words[index];
  }

  boolean isProse(int index) {
    return prose[index];
  }

  boolean isKeptProse(int index) {
    return isKept(index) && prose[index];
  }

  /** A full paragraph. */
  boolean isStrong(int index) {
    Line line = line(index);
    return isKept(index) && words[index] >= STRONG_WORDS && line.endsSentence() && !line.isCutOff();
  }

  /** The share of the words of kept running text from one line on that stand before another. */
  double told(int from, int line) {
    long all = told.between(from, size());
    return all == 0 ? 1 : (double) told.between(from, line) / all;
  }

  /** The last full paragraph, or -1: lines are only ever dropped, so it only moves up. */
  int lastStrong() {
    while (lastStrong >= 0 && !isStrong(lastStrong)) {
      lastStrong--;
    }
    return lastStrong;
  }

  /** True if full paragraphs in a row follow a line, with nothing between them but space. */
  boolean resumesAfter(int index) {
    while (lastRun >= RUN - 1 && !endsRun(lastRun)) {
      lastRun--;
    }
    return lastRun - RUN + 1 > index;
  }

  private boolean endsRun(int index) {
    for (int at = index - RUN + 1; at <= index; at++) {
      if (!isStrong(at)) {
        return false;
      }
    }
    return true;
  }

  /** The last kept line of prose, or -1. */
  int lastProse() {
    while (lastProse >= 0 && !isKeptProse(lastProse)) {
      lastProse--;
    }
    return lastProse;
  }

  /** The first kept line of prose from an index on, or size(). */
  int nextProse(int from) {
    int at = from;
    while (at < size() && !isKeptProse(at)) {
      at++;
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
