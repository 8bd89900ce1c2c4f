package org.retold.compare;

import java.util.ArrayList;
import java.util.List;
import org.retold.model.Discrepancy;
import org.retold.model.Discrepancy.Kind;
import org.retold.model.Discrepancy.Severity;
import org.retold.model.Span;

/** Collects differences of one kind and turns each variant place into one finding. */
final class Contrast {
  private final Kind kind;
  private final Severity severity;
  private final double sure;
  private final VariantSentence.Verb verb;
  private final Apparatus apparatus = new Apparatus();

  /**
   * A kind of finding.
   *
   * @param sure 0..1, below it a finding is for a person to check
   */
  Contrast(Kind kind, Severity severity, double sure) {
    this(kind, severity, sure, VariantSentence.Verb.HAVE);
  }

  /**
   * The same of readings that a telling does something else with.
   *
   * @param verb what its sentence says that a telling does
   */
  Contrast(Kind kind, Severity severity, double sure, VariantSentence.Verb verb) {
    this.verb = verb;
    this.kind = kind;
    this.severity = severity;
    this.sure = sure;
  }

  void differ(Reading near, Reading far, double confidence) {
    apparatus.differ(near, far, confidence);
  }

  void agree(Reading near, Reading far) {
    apparatus.agree(near, far);
  }

  List<Noted> noted(StoryView story) {
    List<Noted> found = new ArrayList<>();
    for (VariantPlace place : apparatus.places()) {
      if (place.differs()) {
        Severity graded = place.confidence() >= sure ? severity : Severity.CHECK;
        found.add(
            new Noted(
                new Discrepancy(
                    kind,
                    graded,
                    VariantSentence.of(place, story.tellings(), verb, ""),
                    place.confidence(),
                    place.passages()),
                place.departing()));
      }
    }
    return found;
  }

  /** A reading that shows its own words. */
  static Reading reading(Telling telling, Span span, String value) {
    return new Reading(telling, span, value, "“" + brief(telling.words(span)) + "”");
  }

  /** Enough of a long passage to recognise it. */
  static String brief(String words) {
    int limit = 110;
    if (words.length() <= limit) {
      return words;
    }
    int space = words.lastIndexOf(' ', limit);
    int cut = space < limit / 2 ? limit : space;
    boolean inPair = Character.isHighSurrogate(words.charAt(cut - 1));
    return words.substring(0, inPair ? cut - 1 : cut) + " …";
  }
}
