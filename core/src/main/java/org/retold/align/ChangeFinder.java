package org.retold.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.retold.model.Change;
import org.retold.model.Change.Kind;
import org.retold.model.Change.Level;
import org.retold.model.Span;

/**
 * Reads the changes off the columns of an alignment: the four of textual criticism, each with the
 * exact characters on both sides.
 *
 * <p>Changed words that touch are one change, except that a word merely spelled in another way, or
 * a figure put for a figure, is always a change of its own: those are what an editor looks for.
 */
final class ChangeFinder {
  private static final Comparator<Change> ORDER =
      Comparator.comparing(Change::a).thenComparing(Change::b).thenComparing(Change::kind);

  private final Telling a;
  private final Telling b;
  private final List<Change> changes = new ArrayList<>();

  private ChangeFinder(Telling a, Telling b) {
    this.a = a;
    this.b = b;
  }

  /**
   * The changes of a stretch whose first and last columns hold the same word.
   *
   * @param inA the passage, which may begin and end with marks beyond those words
   */
  static List<Change> changes(Telling a, Telling b, List<Column> columns, Span inA, Span inB) {
    ChangeFinder finder = new ChangeFinder(a, b);
    finder.opening(columns.get(0), inA, inB);
    finder.read(columns);
    finder.closing(columns.get(columns.size() - 1), inA, inB);
    List<Change> changes = new ArrayList<>(Transpositions.joined(a, b, finder.changes));
    changes.sort(ORDER);
    return changes;
  }

  /** The same changes from b to a, in the order of b. */
  static List<Change> mirrored(List<Change> changes) {
    return changes.stream().map(Change::mirrored).sorted(ORDER).toList();
  }

  private void opening(Column first, Span inA, Span inB) {
    Span one = new Span(inA.start(), a.words().span(first.a()).start());
    Span other = new Span(inB.start(), b.words().span(first.b()).start());
    marks(one.start(), one.of(a.article().text()), other.start(), other.of(b.article().text()));
  }

  private void closing(Column last, Span inA, Span inB) {
    Span one = new Span(a.words().span(last.a()).end(), inA.end());
    Span other = new Span(b.words().span(last.b()).end(), inB.end());
    marks(one.start(), one.of(a.article().text()), other.start(), other.of(b.article().text()));
  }

  private void read(List<Column> columns) {
    int lastSame = -1;
    for (int at = 0; at < columns.size(); at++) {
      Column column = columns.get(at);
      if (!column.same()) {
        continue;
      }
      if (lastSame >= 0 && lastSame < at - 1) {
        block(columns.subList(lastSame + 1, at), columns.get(lastSame));
        marksAround(columns.subList(lastSame, at + 1));
      } else if (lastSame >= 0) {
        marks(column.a(), column.b());
      }
      writing(column);
      lastSame = at;
    }
  }

  /** The same word, perhaps in another case or with another apostrophe. */
  private void writing(Column column) {
    String one = a.words().raw(column.a());
    String other = b.words().raw(column.b());
    if (!one.equals(other)) {
      Level level =
          one.equalsIgnoreCase(other)
              ? Level.CASE
              : lettersOf(one).equalsIgnoreCase(lettersOf(other))
                  ? Level.PUNCTUATION
                  : Level.SPELLING;
      add(Kind.SUBSTITUTION, level, span(a, column.a()), span(b, column.b()));
    }
  }

  private static String lettersOf(String word) {
    return word.codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Columns that differ, between two that do not. */
  private void block(List<Column> columns, Column before) {
    int begin = 0;
    int lastA = before.a();
    int lastB = before.b();
    for (int at = 0; at < columns.size(); at++) {
      Column column = columns.get(at);
      if (column.hasBoth() && standsAlone(column)) {
        words(columns.subList(begin, at), lastA, lastB);
        add(Kind.SUBSTITUTION, level(column), span(a, column.a()), span(b, column.b()));
        begin = at + 1;
        lastA = column.a();
        lastB = column.b();
      }
    }
    words(columns.subList(begin, columns.size()), lastA, lastB);
  }

  private boolean standsAlone(Column column) {
    return level(column) == Level.SPELLING
        || (a.words().isNumber(column.a()) && b.words().isNumber(column.b()));
  }

  private Level level(Column column) {
    boolean figures = a.words().isNumber(column.a()) || b.words().isNumber(column.b());
    boolean names = a.words().isCapitalised(column.a()) && b.words().isCapitalised(column.b());
    return !figures
            && Likeness.sameSpelledOtherwise(
                a.words().form(column.a()), b.words().form(column.b()), names)
        ? Level.SPELLING
        : Level.WORDS;
  }

  /** One change of words; {@code lastA} and {@code lastB} are the words before it. */
  private void words(List<Column> columns, int lastA, int lastB) {
    int[] inA = columns.stream().mapToInt(Column::a).filter(i -> i >= 0).toArray();
    int[] inB = columns.stream().mapToInt(Column::b).filter(j -> j >= 0).toArray();
    if (inA.length > 0 && inB.length > 0) {
      add(Kind.SUBSTITUTION, Level.WORDS, span(a, inA), span(b, inB));
    } else if (inA.length > 0) {
      int place = b.place(lastB + 1, a.words().startsSentence(inA[0]));
      add(Kind.OMISSION, Level.WORDS, span(a, inA), new Span(place, place));
    } else if (inB.length > 0) {
      int place = a.place(lastA + 1, b.words().startsSentence(inB[0]));
      add(Kind.ADDITION, Level.WORDS, new Span(place, place), span(b, inB));
    }
  }

  /** Marks between two neighbours that are neighbours on both sides. */
  private void marks(int i, int j) {
    marks(a.words().span(i - 1).end(), a.gapBefore(i), b.words().span(j - 1).end(), b.gapBefore(j));
  }

  /** Marks at both ends of a changed block: those of a substitution only, others belong to it. */
  private void marksAround(List<Column> columns) {
    Column first = columns.get(1);
    Column last = columns.get(columns.size() - 2);
    if (first.hasBoth()) {
      marks(first.a(), first.b());
    }
    if (last.hasBoth()) {
      Column after = columns.get(columns.size() - 1);
      marks(after.a(), after.b());
    }
  }

  private void marks(int aStart, String one, int bStart, String other) {
    if (one.equals(other) || bare(one).equals(bare(other))) {
      return;
    }
    Span left = inked(aStart, one);
    Span right = inked(bStart, other);
    Kind kind =
        right.isEmpty() ? Kind.OMISSION : left.isEmpty() ? Kind.ADDITION : Kind.SUBSTITUTION;
    add(kind, Level.PUNCTUATION, left, right);
  }

  /** Without white space: where a line breaks is no change. */
  static String bare(String gap) {
    return gap.replaceAll("[\\s\\p{Z}\\p{Cf}]+", "");
  }

  /** From the first to the last mark of a gap; empty at its start if it holds only white space. */
  private static Span inked(int start, String gap) {
    int first = 0;
    int last = gap.length();
    while (first < last && bare(gap.substring(first, first + 1)).isEmpty()) {
      first++;
    }
    while (last > first && bare(gap.substring(last - 1, last)).isEmpty()) {
      last--;
    }
    return first == last ? new Span(start, start) : new Span(start + first, start + last);
  }

  private void add(Kind kind, Level level, Span inA, Span inB) {
    changes.add(new Change(kind, level, inA, inB));
  }

  private static Span span(Telling telling, int... words) {
    return telling.words().span(words[0]).cover(telling.words().span(words[words.length - 1]));
  }
}
