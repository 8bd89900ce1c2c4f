package org.retold.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retold.model.Change;
import org.retold.model.Span;

/** Where each word of one side of a near-verbatim pair stands on the other side. */
final class WordMap {
  private final Telling near;
  private final Telling far;
  private final List<Change> changes;
  private final int[] nearWords;
  private final int[] counterpart;

  private WordMap(
      Telling near, Telling far, List<Change> changes, int[] nearWords, int[] counterpart) {
    this.near = near;
    this.far = far;
    this.changes = changes;
    this.nearWords = nearWords;
    this.counterpart = counterpart;
  }

  /** Empty if the unchanged words of the two sides are not equally many. */
  static Optional<WordMap> of(
      Telling near, Span nearSpan, Telling far, Span farSpan, List<Change> changes) {
    List<Integer> here = unchanged(near, nearSpan, changes.stream().map(Change::a).toList());
    List<Integer> there = unchanged(far, farSpan, changes.stream().map(Change::b).toList());
    if (here.size() != there.size()) {
      return Optional.empty();
    }
    int[] bounds = near.wordsIn(nearSpan);
    int[] counterpart = new int[bounds[1] - bounds[0]];
    java.util.Arrays.fill(counterpart, -1);
    for (int i = 0; i < here.size(); i++) {
      counterpart[here.get(i) - bounds[0]] = there.get(i);
    }
    return Optional.of(new WordMap(near, far, changes, bounds, counterpart));
  }

  /** What stands for these words on the other side; empty if nothing does. */
  Optional<Span> counterpart(Span span) {
    Span cover = null;
    int[] bounds = near.wordsIn(span);
    for (int i = Math.max(bounds[0], nearWords[0]); i < Math.min(bounds[1], nearWords[1]); i++) {
      int other = counterpart[i - nearWords[0]];
      if (other >= 0) {
        Span word = far.words().span(other);
        cover = cover == null ? word : cover.cover(word);
      }
    }
    for (Change change : changes) {
      if (change.a().overlaps(span) && !change.b().isEmpty()) {
        cover = cover == null ? change.b() : cover.cover(change.b());
      }
    }
    return Optional.ofNullable(cover);
  }

  private static List<Integer> unchanged(Telling telling, Span span, List<Span> changed) {
    int[] bounds = telling.wordsIn(span);
    List<Integer> words = new ArrayList<>();
    for (int i = bounds[0]; i < bounds[1]; i++) {
      Span word = telling.words().span(i);
      if (changed.stream().noneMatch(word::overlaps)) {
        words.add(i);
      }
    }
    return words;
  }
}
