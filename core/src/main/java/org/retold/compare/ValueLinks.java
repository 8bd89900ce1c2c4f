package org.retold.compare;

import java.util.List;
import java.util.function.BiFunction;
import org.retold.model.Span;

/** Joins the numbers, or the dates, of all tellings into variant places. */
final class ValueLinks {
  private final Apparatus apparatus = new Apparatus();

  private ValueLinks() {}

  static List<VariantPlace> numbers(Tellings tellings, List<Twin> twins) {
    return new ValueLinks().places(tellings, twins, Telling::numbersIn, Telling::numbers);
  }

  static List<VariantPlace> dates(Tellings tellings, List<Twin> twins) {
    return new ValueLinks().places(tellings, twins, Telling::datesIn, Telling::dates);
  }

  private List<VariantPlace> places(
      Tellings tellings,
      List<Twin> twins,
      BiFunction<Telling, Span, List<Value>> in,
      java.util.function.Function<Telling, List<Value>> all) {
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
    return apparatus.places();
  }

  private void link(Twin twin, ValuePairing.Pair pair) {
    Reading near = reading(twin.near(), pair.near());
    Reading far = reading(twin.far(), pair.far());
    if (DateFit.compatible(pair.near(), pair.far())) {
      apparatus.agree(near, far);
    } else if (!rounded(pair.near(), pair.far())) {
      apparatus.differ(near, far, pair.confidence());
    }
  }

  /** About 1,800 and 1,840 say the same. */
  private static boolean rounded(Value near, Value far) {
    if (!near.approximate() && !far.approximate()) {
      return false;
    }
    try {
      double one = Double.parseDouble(near.canonical());
      double other = Double.parseDouble(far.canonical());
      return Math.abs(one - other) <= .05 * Math.max(Math.abs(one), Math.abs(other));
    } catch (NumberFormatException notPlain) {
      return false;
    }
  }

  static Reading reading(Telling telling, Value value) {
    return new Reading(
        telling, value.span(), value.canonical(), "“" + telling.words(value.span()) + "”");
  }
}
