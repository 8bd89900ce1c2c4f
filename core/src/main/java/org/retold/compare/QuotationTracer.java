package org.retold.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.retold.model.Passage;
import org.retold.model.QuotationSource;
import org.retold.model.Span;

/** Finds the passage that a quotation repeats: in a letter first, then in the exemplar. */
final class QuotationTracer {

  /**
   * A quotation and what it repeats.
   *
   * @param origin the letter or quotation that holds the source
   */
  record Traced(Quoted quoted, Telling telling, Span source, Quoted origin, double similarity) {}

  private record Side(Telling telling, Span span, double similarity, int shared) {}

  private static final double SAME_WORDS = .5;
  private static final double SAME_SENSE = .7;

  /** Fewer words in marks are a name or a phrase, which may stand in any sentence. */
  private static final int FEWEST_WORDS = 3;

  private final StoryView story;
  private final Map<Telling, List<Quoted>> quoted = new TreeMap<>();

  QuotationTracer(StoryView story) {
    this.story = story;
    story.tellings().byRank().forEach(telling -> quoted.put(telling, Quoted.in(telling)));
  }

  List<Traced> traced() {
    List<Traced> traced = new ArrayList<>();
    for (Telling telling : story.tellings().byRank()) {
      for (Quoted quote : quoted.getOrDefault(telling, List.of())) {
        trace(quote, traced);
      }
    }
    return traced;
  }

  static List<QuotationSource> sources(List<Traced> traced) {
    return traced.stream()
        .map(
            at ->
                new QuotationSource(
                    at.quoted().telling().passage(at.quoted().span()),
                    at.telling().passage(at.source()),
                    at.similarity()))
        .distinct()
        .sorted(
            Comparator.comparing(QuotationSource::quotation).thenComparing(QuotationSource::source))
        .toList();
  }

  private void trace(Quoted quote, List<Traced> traced) {
    int[] words = quote.telling().wordsIn(quote.span());
    if (words[1] - words[0] < FEWEST_WORDS) {
      return;
    }
    Map<Telling, List<Side>> others = new TreeMap<>();
    story
        .twinsAt(quote.telling(), quote.span())
        .forEach(
            twin -> {
              Span here = twin.side(quote.telling());
              if (quote.isOf(here) && comparable(twin)) {
                Telling other = twin.other(quote.telling());
                Side side =
                    new Side(other, twin.side(other), twin.similarity(), quote.shared(here));
                others.computeIfAbsent(side.telling(), key -> new ArrayList<>()).add(side);
              }
            });
    others.entrySet().stream()
        .flatMap(entry -> candidate(quote, entry.getKey(), entry.getValue()).stream())
        .filter(candidate -> isEarlier(candidate))
        .max(
            Comparator.comparing(
                    (Traced candidate) -> candidate.origin().letter() && !quote.letter())
                .thenComparing(
                    candidate -> story.tellings().isExemplar(candidate.telling(), quote.telling()))
                .thenComparing(candidate -> -candidate.telling().rank()))
        .ifPresent(traced::add);
  }

  /** Two quotations about the same need not be the same quotation. */
  private boolean comparable(Twin twin) {
    return twin.wordForWord()
        || (twin.sameLanguage()
            ? twin.trust() >= SAME_WORDS
            : twin.trust() >= SAME_SENSE || story.tellings().areKin(twin.near(), twin.far()));
  }

  private boolean isEarlier(Traced candidate) {
    boolean letter = candidate.origin().letter() && !candidate.quoted().letter();
    return letter || candidate.telling().compareTo(candidate.quoted().telling()) < 0;
  }

  /** The aligned sentences of one other telling, if that telling gives them as quoted too. */
  private List<Traced> candidate(Quoted quote, Telling telling, List<Side> sides) {
    Side widest =
        sides.stream()
            .max(
                Comparator.comparingInt(Side::shared)
                    .thenComparing(Side::similarity)
                    .thenComparing(Side::span, Comparator.reverseOrder()))
            .orElseThrow();
    List<Quoted> origins =
        quoted.getOrDefault(telling, List.of()).stream()
            .filter(origin -> origin.isOf(widest.span()))
            .toList();
    if (origins.isEmpty()) {
      return List.of();
    }
    Quoted origin =
        origins.stream().min(Comparator.comparingInt(at -> at.span().length())).orElseThrow();
    Span cover = widest.span();
    for (Side side : sides) {
      if (origin.span().overlaps(side.span())) {
        cover = cover.cover(side.span());
      }
    }
    return List.of(new Traced(quote, telling, cover, origin, widest.similarity()));
  }

  static Passage passage(Traced traced) {
    return traced.telling().passage(traced.source());
  }
}
