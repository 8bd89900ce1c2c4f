package org.retold.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.retold.model.Span;

/** Joins the numbers, or the dates, of all tellings into variant places. */
final class ValueLinks {
  /**
   * Two values that stand for each other.
   *
   * @param rank 0 word for word, 1 equal in sentences that say the same, 2 different in them
   */
  private record Link(Reading near, Reading far, boolean agree, int rank, double confidence) {}

  /** The surest first: what contradicts a link that was made before is passed over. */
  private static final Comparator<Link> SUREST_FIRST =
      Comparator.comparingInt(Link::rank)
          .thenComparing(Comparator.comparingDouble(Link::confidence).reversed())
          .thenComparing(Link::near)
          .thenComparing(Link::far);

  private final Apparatus apparatus = new Apparatus(this::apart);
  private final Map<Reading, Value> values = new HashMap<>();
  private final List<Link> links = new ArrayList<>();

  private final Tellings tellings;

  private ValueLinks(Tellings tellings) {
    this.tellings = tellings;
  }

  static List<VariantPlace> numbers(Tellings tellings, List<Twin> twins) {
    return new ValueLinks(tellings).places(twins, Telling::numbersIn, Telling::numbers);
  }

  static List<VariantPlace> dates(Tellings tellings, List<Twin> twins) {
    return new ValueLinks(tellings).places(twins, Telling::datesIn, Telling::dates);
  }

  private List<VariantPlace> places(
      List<Twin> twins,
      BiFunction<Telling, Span, List<Value>> in,
      Function<Telling, List<Value>> all) {
    for (Telling telling : tellings.byRank()) {
      all.apply(telling).forEach(value -> apparatus.add(reading(telling, value)));
    }
    for (Twin twin : twins) {
      List<Value> near = in.apply(twin.near(), twin.nearSpan());
      List<Value> far = in.apply(twin.far(), twin.farSpan());
      for (ValuePairing.Pair pair : new ValuePairing(twin, near, far).pairs()) {
        link(twin, pair);
      }
    }
    links.stream().sorted(SUREST_FIRST).forEach(this::join);
    return apparatus.places().stream().map(this::settled).toList();
  }

  /** Three miles and five kilometres are one value, that of the telling nearest to the root. */
  private VariantPlace settled(VariantPlace place) {
    List<Reading> readings = new ArrayList<>();
    for (Reading reading : place.readings()) {
      readings.add(
          readings.stream()
              .filter(first -> isOneMeasure(first, reading))
              .findFirst()
              .map(first -> as(reading, first.value()))
              .orElse(reading));
    }
    return new VariantPlace(readings, place.conflicts(), place.confidence());
  }

  private Reading as(Reading reading, String value) {
    Reading same = new Reading(reading.telling(), reading.span(), value, reading.shown());
    values.put(same, Objects.requireNonNull(values.get(reading)));
    return same;
  }

  private boolean isOneMeasure(Reading one, Reading other) {
    Value here = values.get(one);
    Value there = values.get(other);
    return here != null
        && there != null
        && (here.isMeasured() || there.isMeasured())
        && DateFit.compatible(here, there);
  }

  private void link(Twin twin, ValuePairing.Pair pair) {
    Reading near = noted(twin.near(), pair.near());
    Reading far = noted(twin.far(), pair.far());
    boolean agree = DateFit.compatible(pair.near(), pair.far());
    boolean comparable = twin.wordForWord() || !tellings.areWeeksApart(twin.near(), twin.far());
    if (agree || (comparable && !Rounding.covers(pair.near(), pair.far()))) {
      int rank = twin.wordForWord() ? 0 : agree ? 1 : 2;
      links.add(new Link(near, far, agree, rank, pair.confidence()));
    }
  }

  private void join(Link link) {
    if (link.agree()) {
      apparatus.agree(link.near(), link.far());
    } else {
      apparatus.differ(link.near(), link.far(), link.confidence());
    }
  }

  private Reading noted(Telling telling, Value value) {
    Reading reading = reading(telling, value);
    values.put(reading, value);
    return reading;
  }

  /** Two values that one telling gives side by side are of two things. */
  private boolean apart(Reading one, Reading other) {
    Value here = values.get(one);
    Value there = values.get(other);
    return one.telling() == other.telling()
        && here != null
        && there != null
        && !DateFit.compatible(here, there)
        && besideEachOther(one.telling(), one.span(), other.span());
  }

  private static boolean besideEachOther(Telling telling, Span one, Span other) {
    return Math.abs(telling.sentenceNumber(one) - telling.sentenceNumber(other)) <= 1;
  }

  static Reading reading(Telling telling, Value value) {
    return new Reading(
        telling, value.span(), value.canonical(), "“" + telling.words(value.span()) + "”");
  }
}
