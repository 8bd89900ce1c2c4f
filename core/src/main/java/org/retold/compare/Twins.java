package org.retold.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.retold.model.Alignment;
import org.retold.model.Change;
import org.retold.model.Passage;
import org.retold.model.PassagePair;
import org.retold.model.Relation;
import org.retold.model.Span;

/** Cuts the passage pairs of a story into twins of about a sentence, near side first. */
final class Twins {
  private static final Comparator<Twin> ORDER =
      Comparator.comparing(Twin::near)
          .thenComparing(Twin::nearSpan)
          .thenComparing(Twin::far)
          .thenComparing(Twin::farSpan)
          .thenComparing(Twin::relation);

  private Twins() {}

  /** Pairs of two different tellings. */
  static List<Twin> between(Alignment alignment, Tellings tellings, CompareOptions options) {
    List<Twin> twins = new ArrayList<>();
    for (PassagePair pair : alignment.pairs()) {
      boolean known = tellings.has(pair.a().article()) && tellings.has(pair.b().article());
      boolean apart = !pair.a().article().equals(pair.b().article());
      if (known && apart) {
        cut(pair, tellings, twins);
      }
    }
    List<Twin> sorted = twins.stream().sorted(ORDER).distinct().toList();
    return Trust.weigh(sorted, tellings, options.minTrust());
  }

  private static void cut(PassagePair pair, Tellings tellings, List<Twin> twins) {
    Telling one = tellings.of(pair.a().article());
    Telling other = tellings.of(pair.b().article());
    boolean inOrder = one.compareTo(other) <= 0;
    List<Change> changes =
        inOrder ? pair.changes() : pair.changes().stream().map(Change::mirrored).toList();
    Passage a = inOrder ? pair.a() : pair.b();
    Passage b = inOrder ? pair.b() : pair.a();
    Telling near = inOrder ? one : other;
    Telling far = inOrder ? other : one;
    if (pair.relation() == Relation.VERBATIM || pair.relation() == Relation.NEAR_VERBATIM) {
      Rims rims = Rims.of(near, a.span(), far, b.span(), changes);
      Optional<WordMap> map = WordMap.of(near, rims.near(), far, rims.far(), rims.changes());
      if (map.isPresent()) {
        bySentence(near, far, pair, rims, map.get(), twins);
        return;
      }
    }
    twins.add(
        new Twin(
            near, a.span(), far, b.span(), pair.relation(), pair.similarity(), 0, changes, null));
  }

  private static void bySentence(
      Telling near, Telling far, PassagePair pair, Rims rims, WordMap map, List<Twin> twins) {
    for (Span sentence : near.sentences()) {
      if (!sentence.overlaps(rims.near())) {
        continue;
      }
      Span here =
          new Span(
              Math.max(sentence.start(), rims.near().start()),
              Math.min(sentence.end(), rims.near().end()));
      Optional<Span> there = map.counterpart(here);
      if (there.isPresent()) {
        Span reach = withAdditions(far, there.get(), rims.far());
        List<Change> inside = rims.changes().stream().filter(at -> lies(at, here, reach)).toList();
        twins.add(
            new Twin(near, here, far, reach, pair.relation(), pair.similarity(), 1, inside, map));
      }
    }
  }

  /** Words added at the rim of a sentence belong to it as long as they stand in its counterpart. */
  private static Span withAdditions(Telling far, Span there, Span farSpan) {
    Span wide = far.sentencesAround(there);
    return new Span(
        Math.min(there.start(), Math.max(wide.start(), farSpan.start())),
        Math.max(there.end(), Math.min(wide.end(), farSpan.end())));
  }

  private static boolean lies(Change change, Span here, Span there) {
    return change.a().isEmpty() ? there.contains(change.b()) : here.contains(change.a());
  }
}
