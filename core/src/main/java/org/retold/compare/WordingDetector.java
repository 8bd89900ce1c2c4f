package org.retold.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.retold.model.Change;
import org.retold.model.Discrepancy;
import org.retold.model.Discrepancy.Kind;
import org.retold.model.Discrepancy.Severity;
import org.retold.model.Passage;
import org.retold.model.Span;

/**
 * A copy that puts its own words for those of its exemplar, again and again. Nothing says which
 * words carry feeling: that several were exchanged, added or left out in sentences that are
 * otherwise the exemplar's, and that nobody else did so, is what is shown.
 */
final class WordingDetector {
  private static final int FEWEST = 2;

  /** From here on it is more than the hand of one editor in one sentence. */
  private static final int MANY = 4;

  private static final int SHOWN = 4;
  private static final int MOST_WORDS = 2;

  /** Findings that show the very words; those about a number only show it with its neighbours. */
  private static final Set<Kind> OF_WORDS =
      Set.of(
          Kind.QUOTATION,
          Kind.NEGATION,
          Kind.CERTAINTY,
          Kind.SCOPE,
          Kind.ROLE,
          Kind.NAME_CUT,
          Kind.NAME_OTHER,
          Kind.TYPO);

  private record Exchange(Telling from, Span old, Telling to, Span now, String shown) {}

  private final SubstitutionFinder finder;
  private final List<VariantPlace> places;
  private final List<Noted> others;

  /** Places that another finding already shows are left to it. */
  WordingDetector(SubstitutionFinder finder, List<VariantPlace> places, List<Noted> others) {
    this.finder = finder;
    this.places = places;
    this.others = others;
  }

  List<Noted> find(StoryView story) {
    Map<Telling, List<Exchange>> byTelling = new TreeMap<>();
    places.forEach(place -> exchanged(story, place, byTelling));
    for (Twin twin : story.twins()) {
      if (story.tellings().isExemplar(twin.near(), twin.far())) {
        twin.wordChanges().forEach(change -> inserted(twin, change, byTelling));
      }
    }
    List<Noted> found = new ArrayList<>();
    byTelling.forEach(
        (telling, exchanges) -> {
          if (exchanges.size() >= FEWEST) {
            found.add(Noted.allButFirst(discrepancy(story, telling, exchanges)));
          }
        });
    return found;
  }

  private void exchanged(
      StoryView story, VariantPlace place, Map<Telling, List<Exchange>> byTelling) {
    for (Reading reading : place.readings()) {
      boolean alone =
          place.readings().stream()
              .noneMatch(
                  other ->
                      other.telling() != reading.telling()
                          && other.value().equals(reading.value()));
      place.readings().stream()
          .filter(other -> story.tellings().isExemplar(other.telling(), reading.telling()))
          .filter(other -> alone && !isShown(reading.passage()))
          .findFirst()
          .ifPresent(
              from ->
                  add(
                      byTelling,
                      new Exchange(
                          from.telling(),
                          from.span(),
                          reading.telling(),
                          reading.span(),
                          reading.shown() + " for " + from.shown())));
    }
  }

  /** A word or two put in or left out, where the rest of the sentence stayed. */
  private void inserted(Twin twin, Change change, Map<Telling, List<Exchange>> byTelling) {
    boolean added = change.kind() == Change.Kind.ADDITION;
    Telling telling = added ? twin.far() : twin.near();
    Span span = added ? change.b() : change.a();
    boolean inOrOut = added || change.kind() == Change.Kind.OMISSION;
    if (!inOrOut || !finder.content(telling, span, MOST_WORDS)) {
      return;
    }
    Span old = twin.near().withNeighbours(change.a(), 1, 2);
    Span now = twin.far().withNeighbours(change.b(), 1, 2);
    boolean midst = twin.nearSpan().contains(old) && twin.farSpan().contains(now);
    if (midst && !isShown(twin.far().passage(now))) {
      String shown = (added ? "adds “" : "leaves out “") + telling.words(span) + "”";
      add(byTelling, new Exchange(twin.near(), old, twin.far(), now, shown));
    }
  }

  private static void add(Map<Telling, List<Exchange>> byTelling, Exchange exchange) {
    byTelling.computeIfAbsent(exchange.to(), key -> new ArrayList<>()).add(exchange);
  }

  private boolean isShown(Passage passage) {
    return others.stream()
        .filter(noted -> OF_WORDS.contains(noted.discrepancy().kind()))
        .flatMap(noted -> noted.discrepancy().passages().stream())
        .anyMatch(passage::overlaps);
  }

  private static Discrepancy discrepancy(
      StoryView story, Telling telling, List<Exchange> exchanges) {
    Set<Telling> exemplars = new TreeSet<>();
    Set<String> shown = new LinkedHashSet<>();
    Set<Passage> passages = new LinkedHashSet<>();
    for (Exchange exchange : exchanges) {
      exemplars.add(exchange.from());
      shown.add(exchange.shown());
      passages.add(exchange.from().passage(exchange.old()));
      passages.add(exchange.to().passage(exchange.now()));
    }
    int more = shown.size() - SHOWN;
    String what =
        "In sentences of %s, %s alone has %s%s"
            .formatted(
                story.tellings().listed(exemplars),
                story.tellings().name(telling),
                String.join(", ", shown.stream().limit(SHOWN).toList()),
                more > 0 ? " and " + more + " more changes" : "");
    Severity severity = shown.size() >= MANY ? Severity.CHECK : Severity.VARIANT;
    return new Discrepancy(Kind.WORDING, severity, what, .6, List.copyOf(passages));
  }
}
