package org.retold.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.retold.compare.QuotationTracer.Traced;
import org.retold.model.Span;

/** Everything a detector may look at, read once for the whole story. */
final class StoryView {
  private final Tellings tellings;
  private final List<Twin> twins;
  private final Entities entities;
  private final ClosedClasses closed;
  private final Map<Telling, List<Twin>> byTelling = new HashMap<>();
  private final List<VariantPlace> numbers;
  private final List<VariantPlace> dates;
  private final List<Traced> quotations;

  StoryView(Tellings tellings, List<Twin> twins, Entities entities, ClosedClasses closed) {
    this.tellings = tellings;
    this.twins = twins;
    this.entities = entities;
    this.closed = closed;
    for (Twin twin : twins) {
      byTelling.computeIfAbsent(twin.near(), key -> new ArrayList<>()).add(twin);
      byTelling.computeIfAbsent(twin.far(), key -> new ArrayList<>()).add(twin);
    }
    numbers = ValueLinks.numbers(tellings, twins);
    dates = ValueLinks.dates(tellings, twins);
    quotations = new QuotationTracer(this).traced();
  }

  Tellings tellings() {
    return tellings;
  }

  List<Twin> twins() {
    return twins;
  }

  Entities entities() {
    return entities;
  }

  ClosedClasses closed() {
    return closed;
  }

  /** Every number of every telling, with those that stand for it. */
  List<VariantPlace> numbers() {
    return numbers;
  }

  List<VariantPlace> dates() {
    return dates;
  }

  /** Quotations whose source was found. */
  List<Traced> quotations() {
    return quotations;
  }

  /** Twins of which one telling is a side. */
  List<Twin> twinsOf(Telling telling) {
    return byTelling.getOrDefault(telling, List.of());
  }

  /** Twins whose side in this telling overlaps a place. */
  Stream<Twin> twinsAt(Telling telling, Span span) {
    return twinsOf(telling).stream().filter(twin -> twin.side(telling).overlaps(span));
  }
}
