package org.retold.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.retold.model.Claim;
import org.retold.model.Claim.Stance;
import org.retold.model.Discrepancy;
import org.retold.model.Passage;
import org.retold.model.Span;

/**
 * Turns aligned passages into claims: what a sentence says happened, and each number, each date and
 * each person in an office that it holds.
 */
final class ClaimBuilder {
  private static final int FEWEST_WORDS = 4;

  /** Findings that say that a sentence tells something else; values are claims of their own. */
  private static final List<Discrepancy.Kind> OF_ACTS =
      List.of(
          Discrepancy.Kind.NEGATION,
          Discrepancy.Kind.CERTAINTY,
          Discrepancy.Kind.SCOPE,
          Discrepancy.Kind.QUOTATION,
          Discrepancy.Kind.ATTRIBUTION,
          Discrepancy.Kind.NAME_OTHER,
          Discrepancy.Kind.WORDING);

  /** A claim before it is numbered, at its place in its reference. */
  private record Draft(
      Telling reference, Span at, String statement, String type, List<Claim.Telling> tellings) {}

  private final StoryView story;
  private final List<Noted> noted;

  ClaimBuilder(StoryView story, List<Noted> noted) {
    this.story = story;
    this.noted = noted;
  }

  List<Claim> claims() {
    List<Draft> drafts = new ArrayList<>();
    story.numbers().forEach(place -> drafts.add(value(place, "number")));
    story.dates().forEach(place -> drafts.add(value(place, "date")));
    roles(drafts);
    acts(drafts);
    drafts.sort(
        Comparator.comparing(Draft::reference).thenComparing(Draft::at).thenComparing(Draft::type));
    List<Claim> claims = new ArrayList<>();
    for (Draft draft : drafts) {
      claims.add(
          new Claim(
              "c" + (claims.size() + 1),
              draft.statement(),
              draft.type(),
              draft.reference().id(),
              draft.tellings()));
    }
    return claims;
  }

  private Draft value(VariantPlace place, String type) {
    Reading first = place.readings().get(0);
    List<Claim.Telling> tellings = new ArrayList<>();
    for (Telling telling : story.tellings().byRank()) {
      List<Reading> own =
          place.readings().stream().filter(reading -> reading.telling() == telling).toList();
      Optional<Reading> same =
          own.stream().filter(reading -> fits(reading, first, type)).findFirst();
      tellings.add(
          own.isEmpty()
              ? omits(telling)
              : stands(same.orElse(own.get(0)), same.isPresent() ? Stance.STATES : Stance.CHANGES));
    }
    Telling reference = first.telling();
    return new Draft(
        reference, first.span(), clause(reference, first.span()), type, sorted(tellings));
  }

  private static boolean fits(Reading reading, Reading first, String type) {
    return reading.value().equals(first.value())
        || (type.equals("date")
            && DateFit.compatible(
                new Value(reading.span(), "date", reading.value(), false),
                new Value(first.span(), "date", first.value(), false)));
  }

  private static Claim.Telling stands(Reading reading, Stance stance) {
    Telling telling = reading.telling();
    return new Claim.Telling(
        telling.id(),
        stance,
        telling.passage(telling.withNeighbours(reading.span(), 1, 2)),
        telling.words(reading.span()));
  }

  private static Claim.Telling omits(Telling telling) {
    return new Claim.Telling(telling.id(), Stance.OMITS, null, null);
  }

  /** One claim for each person with an office, the first time that each telling gives it. */
  private void roles(List<Draft> drafts) {
    for (Entity entity : story.entities().all()) {
      List<Mentioned> held = entity.mentions().stream().filter(at -> at.role() != null).toList();
      if (held.isEmpty() || !entity.type().equals("person")) {
        continue;
      }
      Mentioned first = held.get(0);
      List<Claim.Telling> tellings = new ArrayList<>();
      for (Telling telling : story.tellings().byRank()) {
        Optional<Mentioned> own = held.stream().filter(at -> at.telling() == telling).findFirst();
        tellings.add(own.map(this::role).orElse(omits(telling)));
      }
      Span both = withRole(first);
      drafts.add(
          new Draft(first.telling(), both, first.telling().words(both), "role", sorted(tellings)));
    }
  }

  private Claim.Telling role(Mentioned at) {
    Span both = withRole(at);
    Stance stance =
        disputed(at.telling(), both, Discrepancy.Kind.ROLE) ? Stance.CHANGES : Stance.STATES;
    return new Claim.Telling(at.telling().id(), stance, at.telling().passage(both), at.role());
  }

  private static Span withRole(Mentioned at) {
    Span role = at.mention().role();
    return role == null ? at.span() : at.span().cover(role);
  }

  /** What a sentence says happened, first by the telling nearest to the root that says it. */
  private void acts(List<Draft> drafts) {
    Set<Passage> covered = new HashSet<>();
    for (Telling telling : story.tellings().byRank()) {
      for (Span sentence : telling.sentences()) {
        boolean known = covered.stream().anyMatch(at -> covers(at, telling, sentence));
        int[] words = telling.wordsIn(sentence);
        if (known || words[1] - words[0] < FEWEST_WORDS) {
          continue;
        }
        Draft act = act(telling, sentence);
        act.tellings().forEach(other -> add(covered, other.passage()));
        drafts.add(act);
      }
    }
  }

  private static void add(Set<Passage> covered, @Nullable Passage passage) {
    if (passage != null) {
      covered.add(passage);
    }
  }

  private static boolean covers(Passage at, Telling telling, Span sentence) {
    if (!at.article().equals(telling.id())) {
      return false;
    }
    int shared = Math.min(at.end(), sentence.end()) - Math.max(at.start(), sentence.start());
    return shared > sentence.length() / 2;
  }

  private Draft act(Telling reference, Span sentence) {
    List<Claim.Telling> tellings = new ArrayList<>();
    for (Telling telling : story.tellings().byRank()) {
      if (telling == reference) {
        tellings.add(
            new Claim.Telling(telling.id(), Stance.STATES, telling.passage(sentence), null));
        continue;
      }
      tellings.add(
          counterpart(reference, sentence, telling)
              .map(span -> actOf(telling, span))
              .orElse(omits(telling)));
    }
    String type =
        reference.quotes().stream().anyMatch(at -> sentence.contains(at.span()))
            ? "quotation"
            : "act";
    return new Draft(reference, sentence, reference.words(sentence), type, sorted(tellings));
  }

  private Claim.Telling actOf(Telling telling, Span span) {
    boolean changed = OF_ACTS.stream().anyMatch(kind -> disputed(telling, span, kind));
    return new Claim.Telling(
        telling.id(), changed ? Stance.CHANGES : Stance.STATES, telling.passage(span), null);
  }

  /** True if a finding of this kind says that the place departs from the reference. */
  private boolean disputed(Telling telling, Span span, Discrepancy.Kind kind) {
    Passage passage = telling.passage(span);
    return noted.stream().anyMatch(finding -> finding.departs(kind, passage));
  }

  private Optional<Span> counterpart(Telling reference, Span sentence, Telling telling) {
    return story.twinsOf(reference).stream()
        .filter(twin -> twin.other(reference) == telling)
        .filter(twin -> overlap(twin, reference, sentence) > .5)
        .max(
            Comparator.comparingDouble((Twin twin) -> overlap(twin, reference, sentence))
                .thenComparing(Twin::similarity))
        .map(twin -> twin.side(telling));
  }

  private static double overlap(Twin twin, Telling reference, Span sentence) {
    Span here = twin.side(reference);
    int shared = Math.min(here.end(), sentence.end()) - Math.max(here.start(), sentence.start());
    return (double) Math.max(0, shared) / Math.max(1, sentence.length());
  }

  /** The words between two marks that hold the value, or the sentence if that is too little. */
  private static String clause(Telling telling, Span span) {
    return telling.words(Clauses.around(telling, span, telling.sentencesAround(span)));
  }

  private static List<Claim.Telling> sorted(List<Claim.Telling> tellings) {
    return tellings.stream().sorted(Comparator.comparing(Claim.Telling::article)).toList();
  }
}
