package org.retold.derive;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Comparator;
import java.util.List;
import org.retold.model.Change;
import org.retold.model.PassagePair;
import org.retold.model.Span;

/**
 * Which word of one telling stands where which word of the other stands, read from a verbatim or
 * near-verbatim pair and its changes: equal words between the changes, and the sides of a
 * substitution word by word.
 */
final class WordMatches {
  /** Beyond this product of lengths a stretch that does not match is left out, not aligned. */
  private static final int MOST_CELLS = 4_000_000;

  private final Telling a;
  private final Telling b;
  private final IntArrayList left = new IntArrayList();
  private final IntArrayList right = new IntArrayList();

  private WordMatches(Telling a, Telling b) {
    this.a = a;
    this.b = b;
  }

  static WordMatches of(PassagePair pair, Telling a, Telling b) {
    WordMatches matches = new WordMatches(a, b);
    matches.read(pair);
    return matches;
  }

  int size() {
    return left.size();
  }

  int left(int i) {
    return left.getInt(i);
  }

  int right(int i) {
    return right.getInt(i);
  }

  /** The words of the first telling from the first to behind the last. */
  int[] leftRange() {
    return range(left);
  }

  int[] rightRange() {
    return range(right);
  }

  private static int[] range(IntArrayList words) {
    int first = Integer.MAX_VALUE;
    int last = -1;
    for (int i = 0; i < words.size(); i++) {
      first = Math.min(first, words.getInt(i));
      last = Math.max(last, words.getInt(i));
    }
    return new int[] {first, last + 1};
  }

  private void read(PassagePair pair) {
    List<Change> changes =
        pair.changes().stream()
            .filter(change -> change.level() == Change.Level.WORDS)
            .sorted(Comparator.comparing(Change::a).thenComparing(Change::b))
            .toList();
    List<Change> moved =
        changes.stream().filter(change -> change.kind() == Change.Kind.TRANSPOSITION).toList();
    moved.forEach(change -> stretch(inside(a, change.a()), inside(b, change.b())));
    IntArrayList leftWords = inside(a, pair.a().span());
    IntArrayList rightWords = inside(b, pair.b().span());
    moved.forEach(change -> leftWords.removeAll(inside(a, change.a())));
    moved.forEach(change -> rightWords.removeAll(inside(b, change.b())));
    int i = 0;
    int j = 0;
    for (Change change : changes) {
      if (change.kind() != Change.Kind.TRANSPOSITION) {
        int toLeft = before(a, leftWords, i, change.a().start());
        int toRight = before(b, rightWords, j, change.b().start());
        stretch(part(leftWords, i, toLeft), part(rightWords, j, toRight));
        i = before(a, leftWords, toLeft, change.a().end());
        j = before(b, rightWords, toRight, change.b().end());
        stretch(part(leftWords, toLeft, i), part(rightWords, toRight, j));
      }
    }
    stretch(part(leftWords, i, leftWords.size()), part(rightWords, j, rightWords.size()));
  }

  private static IntArrayList part(IntArrayList list, int from, int to) {
    return from >= to ? new IntArrayList() : new IntArrayList(list.subList(from, to));
  }

  private static int before(Telling telling, IntArrayList words, int from, int index) {
    int i = from;
    while (i < words.size() && telling.words().span(words.getInt(i)).start() < index) {
      i++;
    }
    return i;
  }

  private static IntArrayList inside(Telling telling, Span span) {
    IntArrayList found = new IntArrayList();
    int word = telling.firstWordFrom(span.start());
    while (word < telling.words().size() && telling.words().span(word).end() <= span.end()) {
      found.add(word++);
    }
    return found;
  }

  private void stretch(IntArrayList one, IntArrayList other) {
    if (one.isEmpty() || other.isEmpty()) {
      return;
    }
    if (one.size() == other.size() && (one.size() == 1 || allEqual(one, other))) {
      left.addAll(one);
      right.addAll(other);
    } else if ((long) one.size() * other.size() <= MOST_CELLS) {
      WordAlignment.align(a.words(), one, b.words(), other, left, right);
    }
  }

  private boolean allEqual(IntArrayList one, IntArrayList other) {
    for (int i = 0; i < one.size(); i++) {
      if (!a.words().form(one.getInt(i)).equals(b.words().form(other.getInt(i)))) {
        return false;
      }
    }
    return true;
  }
}
