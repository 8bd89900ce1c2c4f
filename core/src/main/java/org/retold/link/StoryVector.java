package org.retold.link;

import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.retold.vector.Features;
import org.retold.vector.Kind;
import org.retold.vector.Vector;

/**
 * What the members of a story give of one kind, each feature as often as they give it and as heavy
 * as it is rare outside the story: what all its members name and nobody else does is the event's
 * own, and does not count for less because the story is told often.
 */
final class StoryVector {
  private final Kind kind;
  private final double texts;

  /** How often the members give each feature, on the mean. */
  private final Int2DoubleOpenHashMap times = new Int2DoubleOpenHashMap();

  /** In how many other texts of the collection and its background it stands. */
  private final Int2DoubleOpenHashMap outside = new Int2DoubleOpenHashMap();

  private final double square;

  /**
   * @param texts how many texts of a language tell how rare a feature is
   */
  StoryVector(Kind kind, List<Vector> members, ToDoubleFunction<String> texts) {
    this.kind = kind;
    this.texts =
        members.stream().map(Vector::language).distinct().mapToDouble(texts).max().orElseThrow()
            - members.size();
    for (Vector member : members) {
      double all = texts.applyAsDouble(member.language());
      for (int f = member.start(kind); f < member.end(kind); f++) {
        times.addTo(member.id(f), member.times(f) / members.size());
        outside.put(member.id(f), all * Math.exp(-member.rarity(f)));
      }
    }
    members.forEach(this::leaveOut);
    this.square =
        times.int2DoubleEntrySet().stream()
            .mapToDouble(entry -> weight(entry.getDoubleValue(), outside.get(entry.getIntKey())))
            .map(weight -> weight * weight)
            .sum();
  }

  /** A word of a lead is as rare as the word, wherever in an article that stands. */
  private void leaveOut(Vector member) {
    IntSet held = new IntOpenHashSet();
    for (Kind each : kind == Kind.LEAD ? List.of(Kind.LEAD, Kind.WORD) : List.of(kind)) {
      for (int f = member.start(each); f < member.end(each); f++) {
        held.add(Features.retagged(kind, member.id(f)));
      }
    }
    held.forEach(
        id -> {
          if (outside.containsKey(id)) {
            outside.addTo(id, -1);
          }
        });
  }

  private double weight(double often, double others) {
    return often * Math.max(0, Math.log(texts / Math.max(0.5, others)));
  }

  /** Cosine of the story and an article that is none of its members. */
  double cosine(Vector article, double textsOfLanguage) {
    double dot = 0;
    double own = 0;
    double all = square;
    for (int f = article.start(kind); f < article.end(kind); f++) {
      int id = article.id(f);
      double often = times.get(id);
      double others =
          (often > 0 ? outside.get(id) : textsOfLanguage * Math.exp(-article.rarity(f))) - 1;
      double weight = weight(article.times(f), others);
      own += weight * weight;
      if (often > 0) {
        double told = weight(often, others);
        double before = weight(often, outside.get(id));
        all += told * told - before * before;
        dot += weight * told;
      }
    }
    return dot == 0 ? 0 : dot / Math.sqrt(own * all);
  }
}
