package org.retold.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.retold.model.Dropped;
import org.retold.model.Embedded;
import org.retold.model.Span;

/**
 * Finds letters and statements that stand inside an article, by the form letters have everywhere:
 * an opening (a heading that names it, From and To, an invocation, a salutation), running text, a
 * valediction, a signature.
 *
 * <p>Between two stretches of running text stand short lines: the end of one letter and the opening
 * of the next, parted by the widest gap or by the next opening's first sign.
 */
final class LetterFinder {
  private final List<Line> lines;
  private final LetterSigns signs;

  /** Which lines are running text; asked for again and again. */
  private final boolean[] body;

  private LetterFinder(List<Line> lines, LetterSigns signs) {
    this.lines = lines;
    this.signs = signs;
    this.body = new boolean[lines.size()];
    for (int at = 0; at < body.length; at++) {
      // A heading of a letter may be as long as a sentence.
      body[at] = signs.of(at) == LetterSigns.Sign.NONE && lines.get(at).isProse();
    }
  }

  static List<Embedded> find(String text, List<Dropped> dropped) {
    List<Line> lines = keptLines(Line.of(text), dropped);
    return find(lines, new LetterSigns(lines));
  }

  static List<Embedded> find(List<Line> lines, LetterSigns signs) {
    return new LetterFinder(lines, signs).find();
  }

  /** The lines that are the article. */
  static List<Line> keptLines(List<Line> all, List<Dropped> dropped) {
    List<Dropped> pieces = dropped.stream().sorted().toList();
    List<Line> kept = new ArrayList<>();
    int piece = 0;
    for (Line line : all) {
      while (piece < pieces.size() && pieces.get(piece).span().end() < line.span().end()) {
        piece++;
      }
      if (piece == pieces.size() || !pieces.get(piece).span().contains(line.span())) {
        kept.add(line);
      }
    }
    return kept;
  }

  private List<Embedded> find() {
    List<Integer> openings = openings();
    List<Embedded> letters = new ArrayList<>();
    for (int i = 0; i < openings.size(); i++) {
      int next = i + 1 < openings.size() ? openings.get(i + 1) : lines.size();
      Embedded letter = letter(openings.get(i), next);
      if (letter != null) {
        letters.add(letter);
      }
    }
    return letters;
  }

  /** The first line of each opening: every run of short lines has at most one. */
  private List<Integer> openings() {
    List<Integer> openings = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      int end = runEnd(at);
      if (end > at) {
        int opening = opening(at, end);
        if (opening >= 0) {
          openings.add(opening);
        }
      }
      at = Math.max(end, at + 1);
    }
    return openings;
  }

  private int runEnd(int from) {
    int end = from;
    while (end < lines.size() && !body[end]) {
      end++;
    }
    return end;
  }

  /**
   * The first line of the run with a sign of opening, if running text follows the run. A greeting
   * may take leave of one letter before the next is opened: a stronger sign goes before it.
   */
  private int opening(int from, int end) {
    if (end >= lines.size()) {
      return -1;
    }
    int greeting = -1;
    for (int at = afterAnnouncement(from, end); at < end; at++) {
      if (signs.of(at).weight() > 1) {
        return at;
      }
      if (greeting < 0 && signs.of(at).opens() && !isVocativeInside(from, end, at)) {
        greeting = at;
      }
    }
    return greeting;
  }

  /** A heading above "The letter reads:" is the article's; the letter begins below the colon. */
  private int afterAnnouncement(int from, int end) {
    for (int at = end - 2; at >= from; at--) {
      boolean announces = lines.get(at).endsWithColon() && !signs.of(at).opens();
      if (announces && IntStream.range(at + 1, end).anyMatch(below -> signs.of(below).opens())) {
        return at + 1;
      }
    }
    return from;
  }

  /** "Dear friends," alone between two paragraphs goes on with the letter that is being read. */
  private boolean isVocativeInside(int from, int end, int at) {
    return signs.of(at) == LetterSigns.Sign.SALUTATION
        && end - from == 1
        && from > 0
        && !lines.get(from - 1).endsWithColon();
  }

  private @Nullable Embedded letter(int from, int next) {
    int head = headEnd(from, next);
    if (head >= next) {
      return null;
    }
    Closing closing = closing(head, next);
    int end = closing.end();
    int evidence = (closing.signed() == null ? 0 : 1) + closing.valediction();
    for (int at = from; at < head; at++) {
      evidence += signs.of(at).weight();
    }
    if (evidence < LetterSigns.ENOUGH || end <= head) {
      return null;
    }
    Span span = lines.get(from).span().cover(lines.get(end - 1).span());
    LetterHead named = LetterHead.read(lines.subList(from, head), signs, from);
    Span sender = named.from() != null ? named.from() : closing.sender();
    return new Embedded(named.kind(), span, sender, named.to(), closing.signed(), null);
  }

  private int headEnd(int from, int next) {
    int end = from + 1;
    while (end < next && !body[end]) {
      end++;
    }
    return end;
  }

  /** Where a letter ends: after its signature, or before the next opening. */
  private record Closing(int end, @Nullable Span sender, @Nullable Span signed, int valediction) {}

  private Closing closing(int head, int next) {
    for (int at = head; at < next; at++) {
      if (!body[at]) {
        int runEnd = Math.min(runEnd(at), next);
        Closing found = closingIn(at, runEnd, runEnd == lines.size() || runEnd == next);
        if (found != null) {
          return found;
        }
        at = runEnd;
      }
    }
    return new Closing(next, null, null, 0);
  }

  /**
   * A run of short lines closes the letter if it holds a valediction, or is the last and signed.
   */
  private @Nullable Closing closingIn(int from, int end, boolean last) {
    int valediction = -1;
    for (int at = from; at < end; at++) {
      if (signs.closes(at)) {
        valediction = at;
      }
    }
    if (valediction < 0 && !last) {
      return null;
    }
    int first = valediction + 1 > from ? valediction + 1 : from;
    while (first < end && !signs.isSignature(first)) {
      first++;
    }
    int stop = first;
    while (stop < end && signs.isSignature(stop) && (stop == first || lines.get(stop).gap() < 4)) {
      stop++;
    }
    if (stop == first) {
      return valediction < 0 ? null : new Closing(valediction + 1, null, null, 1);
    }
    Span signed = lines.get(first).span().cover(lines.get(stop - 1).span());
    return new Closing(
        stop, LetterHead.withoutTail(lines.get(first)), signed, valediction < 0 ? 0 : 1);
  }
}
