package org.retold.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retold.model.Embedded;
import org.retold.model.Embedded.Kind;
import org.retold.model.Span;
import org.retold.text.QuoteMention;

/**
 * Finds speeches, statements and letters that an article announces and then reproduces, in marks or
 * without. Signs are weighed as for letters: a colon, a noun that names the text, words that say
 * that it follows in full, marks that run over paragraphs, a salutation; one or two are not enough.
 */
final class AnnouncedTexts {
  /** Fewer words in marks are a quotation, whatever announces them. */
  private static final int LEAST_QUOTED = 40;

  /** Fewer words without marks are no text that is reproduced. */
  private static final int LEAST_PLAIN = 30;

  private static final int LONGEST_ANNOUNCEMENT = 60;

  private static final int LONGEST_HEADING = 30;

  private final String text;
  private final List<Line> lines;
  private final LetterSigns signs;
  private final String language;

  AnnouncedTexts(String text, List<Line> lines, LetterSigns signs, String language) {
    this.text = text;
    this.lines = lines;
    this.signs = signs;
    this.language = language;
  }

  /**
   * What the letter is when the line before it calls it otherwise: a speech has a salutation too.
   */
  Embedded named(Embedded found) {
    int first = Line.at(lines, found.span().start());
    if (found.kind() != Kind.LETTER || first < 1) {
      return found;
    }
    Embedded letter = addressed(found);
    Line before = lines.get(first - 1);
    Announcement announced = Announcement.of(before.text(), language);
    boolean renamed = announced.kind() != null && (announced.colon() || announced.inFull());
    if (!renamed || before.words() > LONGEST_ANNOUNCEMENT || announced.kind() == null) {
      return letter;
    }
    Span from = letter.from() == null ? LetterHead.after(before, "by") : letter.from();
    return new Embedded(announced.kind(), letter.span(), from, letter.to(), letter.signed(), null);
  }

  /** A letter that names nobody is to whom the article's heading says: "Letter to Jane Roe". */
  private Embedded addressed(Embedded letter) {
    Line heading = lines.get(0);
    boolean names =
        letter.to() == null
            && !heading.endsSentence()
            && heading.words() <= LONGEST_HEADING
            && Announcement.of(heading.text(), language).kind() == Kind.LETTER;
    Span to = names ? LetterHead.after(heading, "to-word") : null;
    return to == null
        ? letter
        : new Embedded(
            letter.kind(), letter.span(), letter.from(), to, letter.signed(), letter.creditedTo());
  }

  /** The text that a quotation is, if it is announced as one. */
  @Nullable Embedded quoted(QuoteMention quote) {
    Span span = quote.span();
    int first = Line.at(lines, span.start());
    int last = Line.at(lines, span.end() - 1);
    boolean severalParagraphs = last > first;
    if (!severalParagraphs && Wording.words(span.of(text)) < LEAST_QUOTED) {
      return null;
    }
    String before = before(span, first);
    Announcement announced =
        before.isEmpty()
            ? Announcement.of(paragraphBefore(first), language).withColonOnly()
            : Announcement.of(before, language);
    boolean greets = greets(span);
    Kind kind = announced.kind();
    int evidence =
        (kind == null ? 0 : 2)
            + (announced.colon() ? 1 : 0)
            + (announced.inFull() ? 1 : 0)
            + (severalParagraphs ? 1 : 0)
            + (greets ? 1 : 0);
    if (evidence < LetterSigns.ENOUGH || (kind == null && !greets)) {
      return null;
    }
    Kind named = kind == null ? Kind.SPEECH : kind;
    return new Embedded(named, span, named(quote.speaker()), null, null, null);
  }

  /** "read in part" names nobody: a sender has a capital, where the script has any. */
  private @Nullable Span named(@Nullable Span speaker) {
    boolean named =
        speaker != null
            && speaker
                .of(text)
                .codePoints()
                .anyMatch(c -> Character.isLetter(c) && !Character.isLowerCase(c));
    return named ? speaker : null;
  }

  /** Texts without marks, outside of those already found. */
  List<Embedded> plain(List<Embedded> known) {
    List<Embedded> found = new ArrayList<>();
    int at = 0;
    while (at + 1 < lines.size()) {
      Embedded next = plain(at);
      boolean isNew =
          next != null && known.stream().noneMatch(other -> other.span().overlaps(next.span()));
      if (next != null && isNew) {
        found.add(next);
        at = Line.at(lines, next.span().end() - 1);
      }
      at++;
    }
    return found;
  }

  private @Nullable Embedded plain(int at) {
    Line line = lines.get(at);
    if (!line.endsWithColon() || line.words() > LONGEST_ANNOUNCEMENT) {
      return null;
    }
    Announcement announced = Announcement.of(line.text(), language);
    boolean greeted = signs.of(at + 1) == LetterSigns.Sign.SALUTATION;
    if (!announced.inFull() && !greeted) {
      return null;
    }
    int end = end(at + 1);
    boolean signed = end < lines.size() && signs.isSignature(end);
    int evidence =
        1
            + (announced.kind() == null ? 0 : 1)
            + (announced.inFull() ? 1 : 0)
            + (greeted ? 1 : 0)
            + (signed ? 1 : 0);
    if (evidence < LetterSigns.ENOUGH || words(at + 1, end) < LEAST_PLAIN) {
      return null;
    }
    Kind kind = announced.kind() != null ? announced.kind() : signed ? Kind.LETTER : Kind.SPEECH;
    Span signature = signed ? lines.get(end).span() : null;
    Span span = lines.get(at + 1).span().cover(lines.get(signed ? end : end - 1).span());
    Span from = LetterHead.after(line, "by");
    return new Embedded(kind, span, from, null, signature, null);
  }

  /** The line after the text: one that takes leave or signs at its end, or one without a word. */
  private int end(int from) {
    int end = from;
    while (end < lines.size() && hasWord(lines.get(end))) {
      boolean closing = end > from + 1 && signs.closes(end);
      if (closing) {
        return end + 1;
      }
      end++;
    }
    boolean signedLast = end - 1 > from && signs.isSignature(end - 1);
    return signedLast ? end - 1 : end;
  }

  private static boolean hasWord(Line line) {
    return line.text().codePoints().anyMatch(Character::isLetter);
  }

  private int words(int from, int to) {
    return lines.subList(from, to).stream().mapToInt(Line::words).sum();
  }

  /** The words before a quotation in its paragraph. */
  private String before(Span quote, int line) {
    Span own = lines.get(line).span();
    String clause = text.substring(Math.min(own.start(), quote.start()), quote.start());
    return clause.codePoints().anyMatch(Character::isLetter) ? withoutMark(clause) : "";
  }

  private String paragraphBefore(int line) {
    return line > 0 && lines.get(line - 1).words() <= 2 * LONGEST_ANNOUNCEMENT
        ? lines.get(line - 1).text()
        : "";
  }

  /** The opening mark stands at the end of what announces. */
  private static String withoutMark(String clause) {
    int end = clause.length();
    while (end > 0 && isMarkOrSpace(clause.charAt(end - 1))) {
      end--;
    }
    return clause.substring(0, end);
  }

  private static boolean isMarkOrSpace(char c) {
    int type = Character.getType(c);
    return Character.isWhitespace(c)
        || type == Character.INITIAL_QUOTE_PUNCTUATION
        || type == Character.FINAL_QUOTE_PUNCTUATION
        || "\"'„‚「『《＂".indexOf(c) >= 0;
  }

  /** True if the first line in the marks greets somebody. */
  private boolean greets(Span quote) {
    int first = Line.at(lines, quote.start());
    Span line = lines.get(first).span();
    String inside = text.substring(quote.start(), Math.min(quote.end(), line.end()));
    return Labels.shared().prefix("salutation", inside) > 0
        || (line.end() < quote.end() && LetterSigns.endsWithComma(inside));
  }
}
