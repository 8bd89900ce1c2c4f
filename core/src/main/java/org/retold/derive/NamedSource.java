package org.retold.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.retold.model.Derivation;
import org.retold.model.Derivation.Evidence;
import org.retold.model.Passage;
import org.retold.model.PassagePair;
import org.retold.model.Relation;
import org.retold.model.Span;

/**
 * A second exemplar for a few sentences: the copy names its source, that telling is held, and has
 * what the copy's other exemplars lack. One sentence is enough where the copy itself says so.
 */
final class NamedSource {
  /** The name may stand there for something else that was reported. */
  private static final double NAMED = .8;

  private final Draft draft;
  private final List<Telling> tellings;
  private final Coverage coverage;
  private final DirectionModel direction;

  NamedSource(Draft draft, List<Telling> tellings, Coverage coverage, DirectionModel direction) {
    this.draft = draft;
    this.tellings = tellings;
    this.coverage = coverage;
    this.direction = direction;
  }

  void draw() {
    for (int copy = 0; copy < tellings.size(); copy++) {
      for (int exemplar = 0; exemplar < tellings.size(); exemplar++) {
        boolean free =
            copy != exemplar
                && direction.credit(copy, exemplar).isPresent()
                && !draft.descends(exemplar, copy)
                && !draft.descends(copy, exemplar);
        if (free) {
          draw(exemplar, copy);
        }
      }
    }
  }

  private void draw(int exemplar, int copy) {
    Evidence credit = direction.creditEvidence(copy, exemplar).orElse(null);
    if (credit == null || direction.logit(exemplar, copy) <= 0) {
      return;
    }
    Set<Passage> passages = new TreeSet<>();
    Set<PassagePair> pairs = new TreeSet<>();
    double none = 1;
    for (PassagePair pair : coverage.pairs(exemplar, copy)) {
      Passage mine = side(pair, copy);
      int sentence = sentence(copy, mine.span());
      if (sentence >= 0 && isOnlyThere(copy, sentence, exemplar)) {
        passages.addAll(pair.passages());
        pairs.add(pair);
        none *= 1 - pair.similarity();
      }
    }
    if (!passages.isEmpty()) {
      draft.add(line(exemplar, copy, 1 - none, List.copyOf(passages), pairs, credit));
    }
  }

  private Draft.Line line(
      int exemplar,
      int copy,
      double shared,
      List<Passage> passages,
      Set<PassagePair> pairs,
      Evidence credit) {
    boolean translated = pairs.stream().anyMatch(pair -> pair.relation() == Relation.TRANSLATION);
    Evidence content = new Evidence("content", "what the other exemplar does not have", passages);
    return new Draft.Line(
        exemplar,
        copy,
        translated ? Derivation.Kind.TRANSLATED : Derivation.Kind.QUOTED_FROM,
        coverage.share(copy, exemplar),
        NAMED * shared,
        RetoldLines.sigmoid(direction.logit(exemplar, copy)),
        new ArrayList<>(List.of(credit, content)),
        Map.of());
  }

  /** True if none of the exemplars that are drawn says this as closely. */
  private boolean isOnlyThere(int copy, int sentence, int exemplar) {
    double here = coverage.closeness(copy, sentence, exemplar);
    return draft.exemplars(copy).stream()
        .noneMatch(
            line ->
                !draft.isInferred(line.from())
                    && coverage.closeness(copy, sentence, line.from()) >= here);
  }

  private Passage side(PassagePair pair, int telling) {
    return pair.a().article().equals(tellings.get(telling).article().id()) ? pair.a() : pair.b();
  }

  private int sentence(int telling, Span span) {
    for (int s = 0; s < coverage.sentences(telling); s++) {
      if (coverage.passage(telling, s).span().overlaps(span)) {
        return s;
      }
    }
    return -1;
  }
}
