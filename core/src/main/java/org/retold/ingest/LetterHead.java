package org.retold.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retold.model.Embedded.Kind;
import org.retold.model.Span;

/**
 * What the opening lines of a letter say.
 *
 * @param from the sender, if the opening names one
 * @param to the addressee, if the opening names one
 */
record LetterHead(Kind kind, @Nullable Span from, @Nullable Span to) {
  private static final String TAIL = "(\\s*[(\\[（].*|[\\s,;:.،؛]+)$";

  static LetterHead read(List<Line> opening, LetterSigns signs, int first) {
    Kind kind = Kind.LETTER;
    Span from = null;
    Span to = null;
    for (int i = 0; i < opening.size(); i++) {
      Line line = opening.get(i);
      LetterSigns.Sign sign = signs.of(first + i);
      switch (sign) {
        case FROM -> from = from != null ? from : afterLabel(line, "from");
        case TO -> to = to != null ? to : afterLabel(line, "to");
        case SALUTATION -> to = to != null ? to : greeted(line);
        case HEADING -> {
          kind = isLetter(line) ? kind : isSpeech(line) ? Kind.SPEECH : Kind.STATEMENT;
          from = from != null || kind == Kind.LETTER ? from : after(line, "by");
          to = to != null || kind != Kind.LETTER ? to : after(line, "to-word");
        }
        case NONE, INVOCATION ->
            to = to != null || sign != LetterSigns.Sign.NONE ? to : addressed(line);
      }
    }
    return new LetterHead(kind, from, to);
  }

  private static boolean isLetter(Line line) {
    return Labels.shared().anywhere("letter", line.text())
        || !(isSpeech(line) || Labels.shared().anywhere("statement", line.text()));
  }

  /** "Speech by ...": what the heading begins with, for "statement" may stand further on. */
  private static boolean isSpeech(Line line) {
    return LetterSigns.headingLabel("speech", line.text()) > 0;
  }

  private static @Nullable Span afterLabel(Line line, String kind) {
    int label = Labels.shared().prefix(kind, line.text());
    return cut(line, label);
  }

  /** "Dear Jane Roe," greets her; "Greetings and peace" greets nobody that it names. */
  private static @Nullable Span greeted(Line line) {
    int label = Labels.shared().prefix("salutation", line.text());
    String rest = line.text().substring(label).stripLeading();
    boolean named = !rest.isEmpty() && !Character.isLowerCase(rest.codePointAt(0));
    return named && LetterSigns.isTitleCase(rest.replaceAll(TAIL, "")) ? cut(line, label) : null;
  }

  /** A line of names and titles in the opening is whom it addresses. */
  private static @Nullable Span addressed(Line line) {
    String bare = line.text().replaceAll(TAIL, "");
    return !bare.isEmpty() && LetterSigns.isTitleCase(bare) ? cut(line, 0) : null;
  }

  /**
   * What follows the first such word in a heading, up to the next small word that ends the name.
   */
  static @Nullable Span after(Line line, String kind) {
    String text = line.text();
    for (int at = 0; at < text.length(); at++) {
      boolean wordStart =
          at > 0 && Character.isLetter(text.charAt(at)) && !Character.isLetter(text.charAt(at - 1));
      if (wordStart) {
        int label = Labels.shared().prefix(kind, text.substring(at));
        Span name = label > 0 ? nameFrom(line, at + label) : null;
        if (name != null) {
          return name;
        }
      }
    }
    return null;
  }

  private static @Nullable Span nameFrom(Line line, int from) {
    String text = line.text();
    int end = from;
    int at = from;
    while (at < text.length()) {
      int word = at;
      while (word < text.length() && !Character.isLetter(text.charAt(word))) {
        word++;
      }
      int stop = word;
      while (stop < text.length()
          && (Character.isLetter(text.charAt(stop)) || "'’-.".indexOf(text.charAt(stop)) >= 0)) {
        stop++;
      }
      boolean bracket = text.substring(at, word).contains("(");
      boolean small = stop > word && Character.isLowerCase(text.charAt(word));
      if (bracket || stop == word || (small && stop - word > 4)) {
        break;
      }
      end = small ? end : stop;
      at = stop;
    }
    return end == from ? null : trimmed(line, from, end);
  }

  static Span withoutTail(Line line) {
    Span span = cut(line, 0);
    return span == null ? line.span() : span;
  }

  private static @Nullable Span cut(Line line, int from) {
    String bare = line.text().replaceAll(TAIL, "");
    bare = bare.replaceAll(TAIL, "");
    return from >= bare.length() ? null : trimmed(line, from, bare.length());
  }

  private static @Nullable Span trimmed(Line line, int from, int to) {
    int start = from;
    while (start < to && !Character.isLetterOrDigit(line.text().codePointAt(start))) {
      start++;
    }
    int base = line.span().start();
    return start >= to ? null : new Span(base + start, base + to);
  }
}
