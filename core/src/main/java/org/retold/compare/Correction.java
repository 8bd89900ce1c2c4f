package org.retold.compare;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.retold.compare.ClosedClasses.Sort;
import org.retold.model.Passage;
import org.retold.model.Span;

/**
 * What a telling prints of an error of its own, or of an earlier text of its outlet: "Correction:
 * the number of passengers was given as 41. It was 14."
 *
 * @param by the telling that prints it
 * @param wrong the value as others have it
 * @param right the value as this telling has it now
 * @param notice where the correction names what was wrong
 */
record Correction(Telling by, String wrong, String right, Span notice) {
  /** Sentences of a notice: what was wrong is often named in one and what is right in the next. */
  private static final int SENTENCES = 2;

  /**
   * The correction of a place, if a telling prints one: a word for it, and beside that a value that
   * others have there and the one that this telling has.
   *
   * @param values of a telling in a span, as the readings of the place give them
   */
  static Optional<Correction> of(VariantPlace place, StoryView story, Values values) {
    return place.readings().stream()
        .flatMap(reading -> in(reading, place, story, values).stream())
        .findFirst();
  }

  /** The values of one sort in a span of a telling. */
  interface Values {
    List<Value> in(Telling telling, Span span);
  }

  private static Optional<Correction> in(
      Reading now, VariantPlace place, StoryView story, Values values) {
    List<Span> sentences = now.telling().sentences();
    return IntStream.range(0, sentences.size())
        .filter(i -> story.closed().has(Sort.CORRECTION, now.telling(), sentences.get(i)))
        .boxed()
        .flatMap(i -> notices(sentences, i))
        // A figure that stands in the notice alone is not what the text has now.
        .filter(notice -> !notice.contains(now.span()))
        .flatMap(notice -> in(notice, now, place, values).stream())
        .findFirst();
  }

  /** The sentence with the word, then that and those that may go on from it. */
  private static Stream<Span> notices(List<Span> sentences, int first) {
    return IntStream.range(first, Math.min(sentences.size(), first + SENTENCES))
        .mapToObj(last -> sentences.get(first).cover(sentences.get(last)));
  }

  private static Optional<Correction> in(
      Span notice, Reading now, VariantPlace place, Values values) {
    List<Value> told = values.in(now.telling(), notice);
    boolean names = told.stream().anyMatch(value -> value.canonical().equals(now.value()));
    return told.stream()
        .filter(value -> names && !value.canonical().equals(now.value()))
        .filter(value -> place.byValue().containsKey(value.canonical()))
        .findFirst()
        .map(value -> new Correction(now.telling(), value.canonical(), now.value(), value.span()));
  }

  Passage passage() {
    return by.passage(by.sentencesAround(notice));
  }
}
