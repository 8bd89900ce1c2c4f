package org.retold.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retold.model.Span;

/**
 * Finds quotations: by the marks of all languages, nested, reopened over paragraphs, and as speech
 * after a dash where a clause beside it tells who speaks.
 *
 * <p>An apostrophe is no mark. A quotation that is never closed ends with its paragraph. The
 * speaker is the noun phrase beside a verb of reporting in the same sentence; a pronoun there
 * stands for who speaks in the sentence before, or else for the speaker of the last quotation.
 */
public final class QuoteFinder {
  /** A pronoun points back to a speaker no further away than this. */
  private static final int NEAR = 1500;

  /** Words. */
  private static final int MOST_OF_A_NAME = 3;

  public List<QuoteMention> find(String text, List<Span> kept, String language) {
    LineBreaks lines = LineBreaks.of(text);
    List<Span> quotes = new ArrayList<>();
    List<QuoteMention> found = new ArrayList<>();
    for (Span span : kept) {
      Span within = new Span(span.start(), Math.min(span.end(), text.length()));
      quotes.addAll(new QuoteScanner(text, within, lines).scan());
      found.addAll(new DashSpeech(text, within, language).find());
    }
    Collections.sort(quotes);
    found.addAll(withSpeakers(text, quotes, kept, language));
    Collections.sort(found);
    return List.copyOf(found);
  }

  /** Where quotations stand, whoever speaks: inside their marks, names in marks not among them. */
  public List<Span> marked(String text, List<Span> kept) {
    LineBreaks lines = LineBreaks.of(text);
    return kept.stream()
        .map(span -> new Span(span.start(), Math.min(span.end(), text.length())))
        .flatMap(within -> new QuoteScanner(text, within, lines).scan().stream())
        .filter(quote -> !isName(text, quote))
        .sorted()
        .toList();
  }

  private static List<QuoteMention> withSpeakers(
      String text, List<Span> quotes, List<Span> kept, String language) {
    SpeakerFinder speakers = new SpeakerFinder(text, language);
    List<QuoteMention> found = new ArrayList<>();
    @Nullable Span last = null;
    int keptAt = 0;
    for (Span quote : quotes) {
      while (kept.get(keptAt).end() < quote.end()) {
        keptAt++;
      }
      SpeechClause.Answer answer = speakers.find(quote, kept.get(keptAt));
      Span speaker = answer.speaker();
      if (answer.isPronoun()) {
        Span nearer = speakers.subjectBefore(quote, kept.get(keptAt));
        Span known = last != null && quote.start() - last.end() < NEAR ? last : null;
        speaker = nearer != null ? nearer : known;
      }
      if (isName(text, quote)) {
        continue;
      }
      last = speaker != null ? speaker : last;
      found.add(new QuoteMention(quote, speaker));
    }
    return found;
  }

  /** The name of a ship, a paper or a film in marks: few words, all written as names are. */
  private static boolean isName(String text, Span quote) {
    Words words = Words.of(text, List.of(quote));
    if (words.size() > MOST_OF_A_NAME || Punctuation.isTerminator(text.charAt(quote.end() - 1))) {
      return false;
    }
    boolean cased = false;
    for (int i = 0; i < words.size(); i++) {
      int first = text.codePointAt(words.start(i));
      cased |= Character.isUpperCase(first);
      if (Character.isLowerCase(first) && !NameParticles.isOf(words.form(i))) {
        return false;
      }
    }
    // Without capitals nothing tells a name from a short sentence.
    return cased && (words.size() > 1 || isInClause(text, quote));
  }

  /** A word stands before the opening mark: nothing begins there. */
  private static boolean isInClause(String text, Span quote) {
    int at = quote.start() - 2;
    while (at >= 0 && Punctuation.isSpace(text.charAt(at))) {
      at--;
    }
    return at >= 0 && Character.isLetterOrDigit(text.charAt(at));
  }
}
