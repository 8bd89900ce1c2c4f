package org.retold.compare;

import java.util.ArrayList;
import java.util.Collection;
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
 * Words that stand for others in sentences that are otherwise the exemplar's, one finding for all
 * that the same tellings have. Nothing says which words carry feeling, or which turn a sentence
 * into its contrary: whoever compares has to look, so a word in place of another is to be checked,
 * and words put in or left out are told when there are several.
 */
final class WordingDetector {
  private static final int FEWEST = 2;

  /** From here on it is more than the hand of one editor in one sentence. */
  private static final int MANY = 4;

  private static final int SHOWN = 6;
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

  /**
   * @param replaced true for another word in place of one, not another form, one more or one less
   */
  private record Exchange(
      Telling from, Span old, Telling to, Span now, String shown, boolean replaced) {}

  /** Tellings that have the same words in place of others, nearest to the root first. */
  private record Carriers(List<Telling> tellings) implements Comparable<Carriers> {
    static Carriers of(Collection<Telling> some) {
      return new Carriers(List.copyOf(new TreeSet<>(some)));
    }

    @Override
    public int compareTo(Carriers other) {
      for (int i = 0; i < Math.min(tellings.size(), other.tellings.size()); i++) {
        int order = tellings.get(i).compareTo(other.tellings.get(i));
        if (order != 0) {
          return order;
        }
      }
      return Integer.compare(tellings.size(), other.tellings.size());
    }
  }

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
    Map<Carriers, List<Exchange>> byCarriers = new TreeMap<>();
    places.forEach(place -> exchanged(story, place, byCarriers));
    for (Twin twin : story.twins()) {
      if (story.tellings().isExemplar(twin.near(), twin.far())) {
        twin.wordChanges().forEach(change -> inserted(twin, change, byCarriers));
      }
    }
    List<Noted> found = new ArrayList<>();
    byCarriers.forEach(
        (carriers, exchanges) -> {
          boolean replaced = exchanges.stream().anyMatch(Exchange::replaced);
          if (replaced || exchanges.size() >= FEWEST) {
            found.add(noted(story, carriers.tellings(), exchanges));
          }
        });
    return found;
  }

  /** What the tellings have that do not keep the word of the one nearest to the root. */
  private void exchanged(
      StoryView story, VariantPlace place, Map<Carriers, List<Exchange>> byCarriers) {
    List<List<Reading>> values = List.copyOf(place.byValue().values());
    for (List<Reading> readings : values.subList(1, values.size())) {
      Reading to = readings.get(0);
      values.stream()
          .flatMap(List::stream)
          .filter(from -> !from.value().equals(to.value()))
          .filter(from -> story.tellings().isExemplar(from.telling(), to.telling()))
          .filter(from -> !isShown(to.passage()) && !isWithin(from.value(), to.value()))
          .findFirst()
          .ifPresent(
              from -> {
                String shown = to.shown() + " for " + from.shown();
                add(
                    byCarriers,
                    Carriers.of(VariantPlace.who(readings)),
                    new Exchange(
                        from.telling(),
                        from.span(),
                        to.telling(),
                        to.span(),
                        shown,
                        !isForm(from.value(), to.value())));
              });
    }
  }

  /** True if one only has a word more: "ran aground" and "that ran aground". */
  private static boolean isWithin(String one, String other) {
    return (" " + one + " ").contains(" " + other + " ")
        || (" " + other + " ").contains(" " + one + " ");
  }

  /** True for what is likely one word in two forms: says and said. */
  private static boolean isForm(String one, String other) {
    int same = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    int longest = Math.max(one.length(), other.length());
    return same >= 2 && 2 * NameTokens.distance(one, other) <= longest;
  }

  /** A word or two put in or left out, where the rest of the sentence stayed. */
  private void inserted(Twin twin, Change change, Map<Carriers, List<Exchange>> byCarriers) {
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
      add(
          byCarriers,
          Carriers.of(List.of(twin.far())),
          new Exchange(twin.near(), old, twin.far(), now, shown, false));
    }
  }

  private static void add(
      Map<Carriers, List<Exchange>> byCarriers, Carriers carriers, Exchange exchange) {
    byCarriers.computeIfAbsent(carriers, key -> new ArrayList<>()).add(exchange);
  }

  private boolean isShown(Passage passage) {
    return others.stream()
        .filter(noted -> OF_WORDS.contains(noted.discrepancy().kind()))
        .flatMap(noted -> noted.discrepancy().passages().stream())
        .anyMatch(passage::overlaps);
  }

  private static Noted noted(StoryView story, List<Telling> carriers, List<Exchange> exchanges) {
    Set<Telling> exemplars = new TreeSet<>();
    Set<String> shown = new LinkedHashSet<>();
    Set<Passage> passages = new LinkedHashSet<>();
    Set<Passage> departing = new LinkedHashSet<>();
    for (Exchange exchange : exchanges) {
      exemplars.add(exchange.from());
      shown.add(exchange.shown());
      passages.add(exchange.from().passage(exchange.old()));
      passages.add(exchange.to().passage(exchange.now()));
      if (exchange.replaced()) {
        departing.add(exchange.to().passage(exchange.now()));
      }
    }
    int more = shown.size() - SHOWN;
    String what =
        "%s%s, in sentences of %s: %s%s"
            .formatted(
                story.tellings().listed(carriers),
                carriers.size() == 1 ? " alone" : "",
                story.tellings().listed(exemplars),
                String.join(", ", shown.stream().limit(SHOWN).toList()),
                more <= 0
                    ? ""
                    : more == 1 ? " and one more change" : " and " + more + " more changes");
    boolean toCheck = !departing.isEmpty() || shown.size() >= MANY;
    return new Noted(
        new Discrepancy(
            Kind.WORDING,
            toCheck ? Severity.CHECK : Severity.VARIANT,
            what,
            .6,
            List.copyOf(passages)),
        List.copyOf(departing));
  }
}
