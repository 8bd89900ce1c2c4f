package org.retold.text;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.retold.model.Span;

/**
 * Who a clause with a verb of reporting says is speaking: its subject, before the verb or behind
 * it. Whom it was said to, where and when, is never the speaker.
 */
final class SpeechClause {
  /**
   * @param isPronoun a pronoun stands where the speaker would, or the subject is left out
   */
  record Answer(@Nullable Span speaker, boolean isPronoun) {
    static final Answer NOBODY = new Answer(null, false);
    static final Answer PRONOUN = new Answer(null, true);
  }

  private static final int MOST_WORDS = 8;

  /** Words of what is set off by commas between a name and its verb. */
  private static final int MOST_BETWEEN = 14;

  /** Languages in which one phrase stands before the verb: an adverbial there is no subject. */
  private static final Set<String> VERB_SECOND = Set.of("de", "lb", "nl", "sv", "da", "nb", "nn");

  /** Languages that write every noun with a capital. */
  private static final Set<String> NOUNS_HAVE_CAPITALS = Set.of("de", "lb");

  private final String text;
  private final ReportingVerbs verbs;
  private final SpeechWords small;
  private final String and;
  private final FunctionWords functionWords;
  private final boolean verbSecond;
  private final int fewestOfName;

  SpeechClause(String text, String language) {
    this.text = text;
    String base = Languages.base(language);
    verbs = ReportingVerbs.of(language);
    small = SpeechWords.of(language);
    and = AndWords.of(base);
    functionWords = FunctionWords.of(language);
    verbSecond = VERB_SECOND.contains(base);
    fewestOfName = NOUNS_HAVE_CAPITALS.contains(base) ? 2 : 1;
  }

  /**
   * Who speaks in a clause beside a quotation.
   *
   * @param first the verb nearest to the quotation is the first one, else the last
   */
  Answer beside(Span clause, boolean first) {
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
    if (ahead.speaker() != null && !(isAdverbial(words, verb) && isAnswer(behind))) {
      return ahead;
    }
    if (hasPronoun(words, phraseStart(words, verb, MOST_WORDS), verb + 2)) {
      return Answer.PRONOUN;
    }
    boolean omitted = verb == 0 && !isAnswer(behind);
    return omitted || (ahead.isPronoun() && behind.speaker() == null) ? Answer.PRONOUN : behind;
  }

  private static boolean isAnswer(Answer answer) {
    return answer.speaker() != null || answer.isPronoun();
  }

  /** The subject of the first verb of reporting in a sentence that is no quotation's. */
  Answer ofSentence(Span sentence) {
    Words words = Words.of(text, List.of(sentence));
    int verb = verb(words, true);
    if (verb < 0) {
      return Answer.NOBODY;
    }
    Answer ahead = phraseBefore(words, verb);
    boolean bare = verb == 0 || !joined(words, verb - 1, verb) || isAdverbial(words, verb);
    Answer found = ahead.speaker() != null && !isAdverbial(words, verb) ? ahead : null;
    if (found == null) {
      found = bare ? phraseAfter(words, verb) : ahead;
    }
    Span speaker = found.speaker();
    return speaker == null || isName(speaker) ? found : Answer.NOBODY;
  }

  /** Ends as a name does, and no small word leads into it: far from a quotation all else errs. */
  private boolean isName(Span phrase) {
    Words words = Words.of(text, List.of(phrase));
    int last = words.size() - 1;
    return last >= 0
        && isWrittenAsName(words, last)
        && !isFunction(words, last)
        && (words.isCapitalised(0) || !isFunction(words, 0));
  }

  /** With a capital, or in a script that has none. */
  private boolean isWrittenAsName(Words words, int word) {
    return words.isCapitalised(word) || !isCased(words.start(word));
  }

  private boolean isCased(int at) {
    int letter = text.codePointAt(at);
    return Character.isUpperCase(letter) || Character.isLowerCase(letter);
  }

  /** In Bredal, to the deputies: in languages that put the verb second that is no subject. */
  private boolean isAdverbial(Words words, int verb) {
    int start = phraseStart(words, verb, MOST_WORDS);
    return verbSecond && start < verb && small.leadsAway(words.form(start));
  }

  private boolean hasPronoun(Words words, int from, int to) {
    for (int i = from; i < Math.min(to, words.size()); i++) {
      if (small.isPronoun(words.form(i))) {
        return true;
      }
    }
    return false;
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
    int start = phraseStart(words, verb, MOST_WORDS);
    if (!isSecondPredicate(words, verb)) {
      Answer joined = answer(words, start, verb);
      boolean auxiliary = joined.speaker() == null && !hasPronoun(words, start, verb);
      Span named = auxiliary ? setOff(words, start) : null;
      return named == null ? joined : new Answer(named, false);
    }
    Answer named = leadingName(words, start, verb);
    return named.speaker() == null && start > 0
        ? leadingName(words, phraseStart(words, start - 1, MOST_WORDS), start)
        : named;
  }

  /**
   * The name in {@code the mayor, Jane Doe, said} and in {@code Jane Doe, who had left, said}.
   *
   * @param end the first word behind the second comma
   */
  private @Nullable Span setOff(Words words, int end) {
    if (end < 2 || !isComma(words, end)) {
      return null;
    }
    int inner = phraseStart(words, end - 1, MOST_BETWEEN);
    if (inner == 0 || !isComma(words, inner)) {
      return null;
    }
    if (isNameRun(words, inner, end)) {
      return new Span(words.start(inner), words.end(end - 1));
    }
    int outer = inner;
    while (outer > 0
        && (outer == inner || joined(words, outer - 1, outer))
        && words.isCapitalised(outer - 1)
        && !isFunction(words, outer - 1)) {
      outer--;
    }
    // In "the head of the Harbour Union, who left, said" the name is no subject.
    boolean led = outer > 1 && isFunction(words, outer - 1) && joined(words, outer - 2, outer - 1);
    return inner - outer < fewestOfName || led
        ? null
        : new Span(words.start(outer), words.end(inner - 1));
  }

  private boolean isNameRun(Words words, int from, int to) {
    if (to - from < fewestOfName || !words.isCapitalised(from) || !words.isCapitalised(to - 1)) {
      return false;
    }
    for (int i = from; i < to; i++) {
      boolean part = words.isCapitalised(i) && !isFunction(words, i);
      if (!part && !NameParticles.isPersonal(words.form(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isComma(Words words, int word) {
    char mark = text.charAt(words.end(word - 1));
    return mark == ',' || mark == '،';
  }

  private int phraseStart(Words words, int end, int most) {
    int start = end;
    while (start > 0 && end - start < most && joined(words, start - 1, start)) {
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
    boolean source = small.takesSource(words.form(verb));
    if (small.takesListener(words.form(verb))) {
      return Answer.NOBODY;
    }
    while (end < words.size()
        && end - verb <= MOST_WORDS
        && (end == verb + 1 || joined(words, end - 1, end))) {
      boolean function = isFunction(words, end);
      boolean away = small.leadsAway(words.form(end)) && !(source && !named);
      if (away && !named) {
        return Answer.NOBODY;
      }
      if (away || (function && named && !NameParticles.isOf(words.form(end)))) {
        break;
      }
      if (!function && capitalised && !words.isCapitalised(end)) {
        break;
      }
      named |= !function;
      capitalised |= !function && words.isCapitalised(end);
      end++;
    }
    boolean office = named && (!capitalised || fewestOfName > 1);
    Span apposed = office ? apposed(words, end) : null;
    return apposed != null ? new Answer(apposed, false) : answer(words, verb + 1, end);
  }

  /** The name in {@code said the mayor, Jane Doe.}: nothing is joined to it. */
  private @Nullable Span apposed(Words words, int from) {
    if (from < 1 || from >= words.size() || !isComma(words, from)) {
      return null;
    }
    int end = from + 1;
    while (end < words.size() && joined(words, end - 1, end)) {
      end++;
    }
    return end - from <= MOST_WORDS && isNameRun(words, from, end)
        ? new Span(words.start(from), words.end(end - 1))
        : null;
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
    int content = start;
    while (isFunction(words, content)) {
      content++;
    }
    start = Math.max(start, content - 1);
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
