package org.retold.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retold.model.Embedded;
import org.retold.model.Span;
import org.retold.text.DateFinder;
import org.retold.text.DateMention;

/**
 * Where a letter, a statement or a speech says that it was written: "Port Ellis, 3 May 1998" above
 * its first sentence or at its signature.
 */
final class EmbeddedPlaces {
  /** A place and a date have no more words. */
  private static final int LONGEST_LINE = 9;

  private static final int LONGEST_PLACE = 4;

  /** How many short lines above the opening, and at the end, are asked. */
  private static final int AROUND = 3;

  private final String text;
  private final List<Line> lines;
  private final String language;

  EmbeddedPlaces(String text, List<Line> lines, String language) {
    this.text = text;
    this.lines = lines;
    this.language = language;
  }

  /** The same with its place, which is no part of the signature. */
  Embedded placed(Embedded found) {
    int first = Line.at(lines, found.span().start());
    int last = Line.at(lines, found.span().end() - 1);
    for (int at = Math.max(0, first - AROUND); at <= last + 1 && at < lines.size(); at++) {
      boolean inBody = at >= first + LONGEST_LINE && at < last - AROUND;
      Span place = inBody || isProseBetween(at, first) ? null : place(lines.get(at));
      if (place != null) {
        return placed(found, lines.get(at), place);
      }
    }
    return found;
  }

  /** What stands above the opening belongs to it only without a sentence between. */
  private boolean isProseBetween(int at, int first) {
    for (int line = at; line < first; line++) {
      if (lines.get(line).isProse()) {
        return true;
      }
    }
    return false;
  }

  private Embedded placed(Embedded found, Line dated, Span place) {
    Span signed = without(found.signed(), dated.span());
    boolean namesPlace = found.from() != null && dated.span().contains(found.from());
    return new Embedded(
        found.kind(),
        found.span(),
        namesPlace ? signed : found.from(),
        found.to(),
        signed,
        found.creditedTo(),
        place);
  }

  /** A signature without its first or last line. */
  private @Nullable Span without(@Nullable Span signed, Span line) {
    if (signed == null || !signed.overlaps(line)) {
      return signed;
    }
    Span before = stripped(signed.start(), line.start());
    return before != null ? before : stripped(line.end(), signed.end());
  }

  private @Nullable Span stripped(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return start < end ? new Span(start, end) : null;
  }

  /** The place of a line that is a place and a date, in this order or the other. */
  private @Nullable Span place(Line line) {
    String words = line.text();
    if (line.words() > LONGEST_LINE || words.chars().noneMatch(Character::isDigit)) {
      return null;
    }
    List<DateMention> dates =
        new DateFinder().find(words, new Span(0, words.length()), language, null);
    if (dates.size() != 1 || dates.get(0).kind() != DateMention.Kind.DATE) {
      return null;
    }
    Span date = dates.get(0).span();
    int offset = line.span().start();
    Span before = name(words.substring(0, date.start()), offset);
    Span after = name(words.substring(date.end()), offset + date.end());
    return before == null ? after : after == null ? before : null;
  }

  /** The name in "Port Ellis, the ", without the small words and signs beside it. */
  private @Nullable Span name(String part, int offset) {
    int start = 0;
    while (start < part.length() && !Character.isLetter(part.codePointAt(start))) {
      start++;
    }
    int end = part.length();
    int word = lastWord(part, end);
    while (word > start && Character.isLowerCase(part.codePointAt(word))) {
      end = word;
      word = lastWord(part, end);
    }
    while (end > start && !isNamed(part.charAt(end - 1))) {
      end--;
    }
    String name = part.substring(start, end);
    boolean named =
        !name.isEmpty()
            && Wording.words(name) <= LONGEST_PLACE
            && !Character.isLowerCase(name.codePointAt(0))
            && name.indexOf(':') < 0
            && !Labels.shared().anywhere("published", name)
            && !Labels.shared().anywhere("modified", name);
    return named ? new Span(offset + start, offset + end) : null;
  }

  private static int lastWord(String part, int end) {
    int stop = end;
    while (stop > 0 && !Character.isLetter(part.charAt(stop - 1))) {
      stop--;
    }
    while (stop > 0 && isNamed(part.charAt(stop - 1))) {
      stop--;
    }
    return stop;
  }

  private static boolean isNamed(char c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
