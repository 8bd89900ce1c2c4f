package org.retold.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.retold.model.Span;

/**
 * Who speaks: the words beside a verb of reporting, after the quotation or before it, in the same
 * sentence. No list of people, no grammar of a language.
 */
final class SpeakerFinder {
  /** A clause of reporting is short; what is farther away belongs to something else. */
  private static final int REACH = 240;

  private static final int MOST_WORDS = 8;

  private static final String TOPIC = "はがも";

  /** Characters of a Japanese name with what its bearer is. */
  private static final int LONGEST_TOPIC = 30;

  /**
   * @param isPronoun a pronoun stands where the speaker would
   */
  record Answer(@Nullable Span speaker, boolean isPronoun) {
    static final Answer NOBODY = new Answer(null, false);
  }

  private final String text;
  private final String language;
  private final boolean unspaced;
  private final boolean japanese;
  private final ReportingVerbs verbs;
  private final String and;
  private final FunctionWords functionWords;

  SpeakerFinder(String text, String language) {
    this.text = text;
    this.language = language;
    String base = Languages.base(language);
    japanese = base.equals("ja");
    unspaced = base.equals("zh") || base.equals("ja");
    verbs = ReportingVerbs.of(language);
    and = AndWords.of(base);
    functionWords = FunctionWords.of(language);
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
      Answer found = clause ? beside(new Span(first, end), true) : Answer.NOBODY;
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

  /** Who speaks, in a sentence without a quotation, before that of a quotation. */
  @Nullable Span subjectBefore(Span quote, Span kept) {
    int end = before(quote, kept).start();
    while (end > kept.start() && Punctuation.isSpace(text.charAt(end - 1))) {
      end--;
    }
    int limit = Math.max(kept.start(), end - REACH);
    int start = end - 1;
    while (start > limit && !stops(start - 1)) {
      start--;
    }
    if (unspaced || end == kept.start() || IntStream.range(start, end).anyMatch(this::isCloser)) {
      return null;
    }
    Words words = Words.of(text, List.of(new Span(start, end)));
    int verb = verb(words, true);
    if (verb < 0) {
      return null;
    }
    boolean first = verb == 0 || !joined(words, verb - 1, verb);
    Span speaker = (first ? phraseAfter(words, verb) : phraseBefore(words, verb)).speaker();
    return speaker != null && isName(speaker) ? speaker : null;
  }

  /** Ends as a name does, and no small word leads into it: far from a quotation all else errs. */
  private boolean isName(Span phrase) {
    Words words = Words.of(text, List.of(phrase));
    int last = words.size() - 1;
    return last >= 0
        && words.isCapitalised(last)
        && !isFunction(words, last)
        && (words.isCapitalised(0) || !isFunction(words, 0));
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
    int end = Math.max(kept.start(), quote.start() - 1);
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

  private Answer beside(Span clause, boolean first) {
    if (clause.isEmpty()) {
      return Answer.NOBODY;
    }
    Words words = Words.of(text, List.of(clause));
    int verb = verb(words, first);
    if (verb < 0) {
      return Answer.NOBODY;
    }
    Answer ahead = phraseBefore(words, verb);
    if (isSecondPredicate(words, verb)) {
      return ahead;
    }
    Answer behind = phraseAfter(words, verb);
    boolean aheadFirst = ahead.speaker() != null || (ahead.isPronoun() && behind.speaker() == null);
    return aheadFirst ? ahead : behind;
  }

  /** The first or last verb of reporting, or -1. */
  private int verb(Words words, boolean first) {
    int verb = -1;
    for (int i = 0; i < words.size() && (verb < 0 || !first); i++) {
      verb = verbs.contains(words.form(i)) ? i : verb;
    }
    return verb;
  }

  /** True for {@code asked for calm and said}: what stands before the verb is another verb's. */
  private boolean isSecondPredicate(Words words, int verb) {
    return verb > 0 && words.form(verb - 1).equals(and);
  }

  /** The words from the last comma to the verb. */
  private Answer phraseBefore(Words words, int verb) {
    int start = phraseStart(words, verb);
    if (!isSecondPredicate(words, verb)) {
      return answer(words, start, verb);
    }
    Answer named = leadingName(words, start, verb);
    return named.speaker() == null && start > 0
        ? leadingName(words, phraseStart(words, start - 1), start)
        : named;
  }

  private int phraseStart(Words words, int end) {
    int start = end;
    while (start > 0 && end - start < MOST_WORDS && joined(words, start - 1, start)) {
      start--;
    }
    return start;
  }

  /** The name that a clause begins with, perhaps behind an office; of other words none is told. */
  private Answer leadingName(Words words, int from, int to) {
    int start = from;
    while (start < to && isFunction(words, start)) {
      start++;
    }
    start += start + 1 < to && !words.isCapitalised(start) ? 1 : 0;
    int end = start;
    while (end < to && words.isCapitalised(end) && !isFunction(words, end)) {
      end++;
    }
    return start == end
        ? Answer.NOBODY
        : new Answer(new Span(words.start(start), words.end(end - 1)), false);
  }

  /** The words behind the verb up to punctuation or a function word that leads away. */
  private Answer phraseAfter(Words words, int verb) {
    int end = verb + 1;
    boolean named = false;
    boolean capitalised = false;
    while (end < words.size()
        && end - verb <= MOST_WORDS
        && (end == verb + 1 || joined(words, end - 1, end))) {
      boolean function = isFunction(words, end);
      if (function && named && !NameParticles.isOf(words.form(end))) {
        break;
      }
      if (!function && capitalised && !words.isCapitalised(end)) {
        break;
      }
      named |= !function;
      capitalised |= !function && words.isCapitalised(end);
      end++;
    }
    return answer(words, verb + 1, end);
  }

  /** Trims function words at the end, leading ones other than articles, and tells pronouns. */
  private Answer answer(Words words, int from, int to) {
    int start = from;
    int end = to;
    while (end > start && isFunction(words, end - 1)) {
      end--;
    }
    if (start == end) {
      return new Answer(null, from < to);
    }
    List<Integer> content = new ArrayList<>();
    for (int i = start; i < end; i++) {
      if (!isFunction(words, i)) {
        content.add(i);
      }
    }
    while (start < content.get(0) - 1) {
      start++;
    }
    return new Answer(new Span(words.start(start), words.end(end - 1)), false);
  }

  /** Also the auxiliaries of one or two letters that stop lists forget: {@code a déclaré}. */
  private boolean isFunction(Words words, int word) {
    return functionWords.contains(words.form(word))
        || (words.end(word) - words.start(word) <= 2
            && Character.isLowerCase(text.charAt(words.start(word))));
  }

  private boolean joined(Words words, int left, int right) {
    for (int i = words.end(left); i < words.start(right); i++) {
      char c = text.charAt(i);
      if (c != '-' && c != '.' && c != '\'' && c != '’' && !Punctuation.isSpace(c)) {
        return false;
      }
    }
    return true;
  }
}
