package org.retold.compare;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.retold.model.Article;
import org.retold.model.Passage;
import org.retold.model.Span;
import org.retold.text.PlaceMention;
import org.retold.text.QuoteMention;
import org.retold.text.Words;

/** One telling as this stage reads it: its words and whatever in it can be compared. */
final class Telling implements Comparable<Telling> {
  private final Article article;
  private final String siglum;
  private final int rank;
  private final Words words;
  private final List<Span> sentences;
  private final List<Value> numbers;
  private final List<Value> dates;
  private final List<Name> names;
  private final List<PlaceMention> places;
  private final List<QuoteMention> quotes;

  Telling(Article article, String siglum, int rank, Finders finders) {
    this.article = article;
    this.siglum = siglum;
    this.rank = rank;
    this.words = Words.of(article.text(), article.kept());
    this.sentences = finders.sentences(article);
    this.dates = finders.dates(article, sentences);
    this.numbers = finders.numbers(article, sentences, dates);
    this.names = finders.names(article);
    this.places = finders.places(article, words);
    this.quotes = finders.quotes(article);
  }

  Article article() {
    return article;
  }

  String id() {
    return article.id();
  }

  String siglum() {
    return siglum;
  }

  /** 0 for the telling nearest to the root of the stemma. */
  int rank() {
    return rank;
  }

  String text() {
    return article.text();
  }

  /** The language without region: what word lists are kept by. */
  String language() {
    int dash = article.language().indexOf('-');
    return dash < 0 ? article.language() : article.language().substring(0, dash);
  }

  Words words() {
    return words;
  }

  List<Span> sentences() {
    return sentences;
  }

  List<Value> numbers() {
    return numbers;
  }

  List<Value> dates() {
    return dates;
  }

  List<Name> names() {
    return names;
  }

  List<PlaceMention> places() {
    return places;
  }

  List<QuoteMention> quotes() {
    return quotes;
  }

  List<Value> numbersIn(Span span) {
    return numbers.stream().filter(value -> span.contains(value.span())).toList();
  }

  List<Value> datesIn(Span span) {
    return dates.stream().filter(value -> span.contains(value.span())).toList();
  }

  /** The words between two indexes, without what separates them from the rest. */
  Span wordsBefore(int start, int end) {
    int[] range = wordsIn(new Span(start, end));
    return new Span(words.start(range[0]), words.end(range[1] - 1));
  }

  /** The innermost quotation that holds the span. */
  Optional<QuoteMention> quoteAround(Span span) {
    return quotes.stream()
        .filter(quote -> quote.span().contains(span))
        .min(java.util.Comparator.comparingInt(quote -> quote.span().length()));
  }

  Optional<Span> sentenceAt(int index) {
    return sentences.stream().filter(sentence -> sentence.contains(index)).findFirst();
  }

  /** The number of the sentence in which the span begins. */
  int sentenceNumber(Span span) {
    int number = 0;
    while (number < sentences.size() && sentences.get(number).end() <= span.start()) {
      number++;
    }
    return number;
  }

  /** The span widened to the sentences that it touches; an empty one to the sentence it is in. */
  Span sentencesAround(Span span) {
    return covering(
        sentences.stream()
            .filter(
                sentence ->
                    sentence.overlaps(span)
                        || (span.isEmpty()
                            && sentence.start() <= span.start()
                            && span.start() <= sentence.end()))
            .toList(),
        span);
  }

  /** The words from before to after the span, inside its sentence: enough to be recognised. */
  Span withNeighbours(Span span, int before, int after) {
    Span bounds = sentencesAround(span);
    int first = words.at(span.start());
    int last = Math.max(first, words.at(Math.max(span.start(), span.end() - 1)));
    int from = Math.max(0, first - before);
    int to = Math.min(words.size() - 1, last + after);
    int start = Math.max(bounds.start(), Math.min(span.start(), words.span(from).start()));
    int end = Math.min(bounds.end(), Math.max(span.end(), words.span(to).end()));
    return new Span(Math.min(start, span.start()), Math.max(end, span.end()));
  }

  /** Index of the first word that ends after the start of the span, and one past its last word. */
  int[] wordsIn(Span span) {
    int from = words.at(span.start());
    int to = from;
    while (to < words.size() && words.span(to).start() < span.end()) {
      to++;
    }
    return new int[] {from, to};
  }

  Passage passage(Span span) {
    return article.passage(span);
  }

  String words(Span span) {
    return span.of(article.text()).replaceAll("\\s+", " ").strip();
  }

  @Override
  public int compareTo(Telling other) {
    return Integer.compare(rank, other.rank);
  }

  @Override
  public String toString() {
    return siglum + ":" + id();
  }

  private static Span covering(Collection<Span> spans, Span span) {
    Span cover = span;
    for (Span other : spans) {
      cover = cover.cover(other);
    }
    return cover;
  }
}
