package org.retold.text;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.retold.model.Span;
import org.retold.text.SpeechClause.Answer;

/**
 * Who speaks: the words beside a verb of reporting, after the quotation or before it, in the same
 * sentence. No list of people, no grammar of a language.
 */
final class SpeakerFinder {
  /** A clause of reporting is short; what is farther away belongs to something else. */
  private static final int REACH = 240;

  /** A pronoun may stand for a pronoun of the sentence before. */
  private static final int MOST_SENTENCES = 3;

  private static final String TOPIC = "はがも";

  /** Characters of a Japanese name with what its bearer is. */
  private static final int LONGEST_TOPIC = 30;

  private final String text;
  private final String language;
  private final boolean unspaced;
  private final boolean japanese;
  private final ReportingVerbs verbs;
  private final SpeechClause clauses;

  SpeakerFinder(String text, String language) {
    this.text = text;
    this.language = language;
    String base = Languages.base(language);
    japanese = base.equals("ja");
    unspaced = base.equals("zh") || base.equals("ja");
    verbs = ReportingVerbs.of(language);
    clauses = new SpeechClause(text, language);
  }

  Answer find(Span quote, Span kept) {
    Span after = after(quote, kept);
    Span before = before(quote, kept);
    if (japanese) {
      return quotative(before, after);
    }
    if (unspaced) {
      Answer first = unspaced(before);
      return first.speaker() != null ? first : unspaced(after);
    }
    Answer first = beside(after, true);
    if (first.speaker() == null && !first.isPronoun()) {
      first = beside(before, false);
    }
    return first.speaker() == null && !first.isPronoun() ? inserted(quote) : first;
  }

  /** In many languages dashes set the speaker into the quotation: «We leave, — said Doe. — Now». */
  private Answer inserted(Span quote) {
    if (!DashSpeech.uses(language)) {
      return Answer.NOBODY;
    }
    int at = quote.start();
    while (at < quote.end()) {
      int end = at;
      while (end < quote.end() && !DashSpeech.isDash(text.charAt(end))) {
        end++;
      }
      int first = at;
      while (first < end && Punctuation.isSpace(text.charAt(first))) {
        first++;
      }
      boolean clause = at > quote.start() && first < end && isLower(first);
      Answer found = clause ? clauses.beside(new Span(first, end), true) : Answer.NOBODY;
      if (found.speaker() != null) {
        return found;
      }
      at = end + 1;
    }
    return Answer.NOBODY;
  }

  private boolean isLower(int at) {
    return Character.isLowerCase(text.charAt(at));
  }

  /**
   * Japanese: the speaker is the topic of the clause, before the quotation or between it and the
   * verb; behind the closing mark stands a particle.
   */
  private Answer quotative(Span before, Span after) {
    String clause = after.of(text);
    if (verbs.lastIn(clause) < 0) {
      return Answer.NOBODY;
    }
    int start = after.start() + (clause.startsWith("など") ? 2 : 0);
    start += start < after.end() && text.charAt(start) == 'と' ? 1 : 0;
    int verb = after.start() + verbs.lastIn(clause);
    Answer between = topic(start, Math.max(start, verb));
    return between.speaker() != null ? between : topic(before.start(), before.end());
  }

  /** The words that the last particle of a topic or a subject marks. */
  private Answer topic(int from, int to) {
    int end = to;
    while (end > from && isClauseMark(text.charAt(end - 1))) {
      end--;
    }
    if (end - 1 <= from || TOPIC.indexOf(text.charAt(end - 1)) < 0) {
      return Answer.NOBODY;
    }
    int start = end - 1;
    while (start > from && end - start < LONGEST_TOPIC && !isClauseMark(text.charAt(start - 1))) {
      start--;
    }
    return new Answer(new Span(start, end - 1), false);
  }

  /** Who speaks, in sentences without a quotation, before that of a quotation. */
  @Nullable Span subjectBefore(Span quote, Span kept) {
    int end = before(quote, kept).start();
    for (int sentences = 0; sentences < MOST_SENTENCES && !unspaced; sentences++) {
      while (end > kept.start() && Punctuation.isSpace(text.charAt(end - 1))) {
        end--;
      }
      int start = sentenceStart(end, kept);
      if (end == kept.start() || IntStream.range(start, end).anyMatch(this::isCloser)) {
        return null;
      }
      Answer answer = clauses.ofSentence(new Span(start, end));
      if (!answer.isPronoun()) {
        return answer.speaker();
      }
      end = start;
    }
    return null;
  }

  private int sentenceStart(int end, Span kept) {
    int limit = Math.max(kept.start(), end - REACH);
    int start = end - 1;
    while (start > limit && !stops(start - 1)) {
      start--;
    }
    return start;
  }

  /** The rest of the sentence behind the closing mark; empty if the sentence ended inside. */
  private Span after(Span quote, Span kept) {
    int start = quote.end();
    int limit = Math.min(kept.end(), start + REACH);
    while (start < limit && !Character.isLetterOrDigit(text.charAt(start))) {
      char c = text.charAt(start);
      if (Punctuation.isLineEnd(c) || isOpener(start)) {
        return new Span(start, start);
      }
      start++;
    }
    char last = text.charAt(quote.end() - 1);
    if (start < limit && last == '.' && Character.isUpperCase(text.charAt(start))) {
      return new Span(start, start);
    }
    int end = start;
    while (end < limit && !stops(end) && !isOpener(end)) {
      end++;
    }
    return new Span(start, end);
  }

  /** The sentence before the opening mark. */
  private Span before(Span quote, Span kept) {
    int end = quote.start();
    while (end > kept.start() && Punctuation.isSpace(text.charAt(end - 1))) {
      end--;
    }
    end = Math.max(kept.start(), end - 1);
    int start = end;
    int limit = Math.max(kept.start(), end - REACH);
    while (start > limit && !stops(start - 1) && !isCloser(start - 1)) {
      start--;
    }
    return new Span(start, end);
  }

  private boolean isOpener(int at) {
    char c = text.charAt(at);
    return QuoteMarks.isMark(c)
        && !Glyphs.isApostrophe(c)
        && at > 0
        && !Character.isLetterOrDigit(text.charAt(at - 1))
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  private boolean isCloser(int at) {
    char c = text.charAt(at);
    return QuoteMarks.isMark(c) && !Glyphs.isApostrophe(c);
  }

  private boolean stops(int at) {
    char c = text.charAt(at);
    if (Punctuation.isLineEnd(c) || Punctuation.isFullWidthStop(c)) {
      return true;
    }
    if (!Punctuation.isTerminator(c)) {
      return false;
    }
    boolean spaced = at + 1 >= text.length() || Punctuation.isSpace(text.charAt(at + 1));
    return spaced && (c != '.' || !isShortTitle(at));
  }

  /** {@code Dr.} or an initial: a capital at most three letters before the stop. */
  private boolean isShortTitle(int stop) {
    int start = stop;
    while (start > 0 && stop - start < 4 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return stop - start > 0 && stop - start < 4 && Character.isUpperCase(text.charAt(start));
  }

  private Answer beside(Span clause, boolean first) {
    return clause.isEmpty() ? Answer.NOBODY : clauses.beside(clause, first);
  }

  private Answer unspaced(Span clause) {
    String words = clause.of(text);
    int verb = verbs.lastIn(words);
    if (verb <= 0) {
      return Answer.NOBODY;
    }
    int start = verb;
    while (start > 0 && verb - start < 24 && !isClauseMark(words.charAt(start - 1))) {
      start--;
    }
    return start == verb
        ? Answer.NOBODY
        : new Answer(new Span(clause.start() + start, clause.start() + verb), false);
  }

  private static boolean isClauseMark(char c) {
    return c == '，' || c == '、' || c == '；' || c == '：' || c == ',' || c == '」' || c == '”';
  }
}
