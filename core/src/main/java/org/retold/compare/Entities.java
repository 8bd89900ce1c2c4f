package org.retold.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.retold.model.Span;

/** The names of a story, the mentions of one entity together. */
final class Entities {
  private final List<Entity> all;
  private final Map<Mentioned, Entity> byMention = new HashMap<>();
  private final Map<Telling, List<Mentioned>> byTelling;

  Entities(List<Entity> all, Map<Telling, List<Mentioned>> byTelling) {
    this.all = all;
    this.byTelling = byTelling;
    for (Entity entity : all) {
      entity.mentions().forEach(at -> byMention.put(at, entity));
    }
  }

  /** Ordered by where each is first mentioned, nearest to the root first. */
  List<Entity> all() {
    return all;
  }

  Entity of(Mentioned mention) {
    Entity entity = byMention.get(mention);
    if (entity == null) {
      throw new IllegalArgumentException("no entity for " + mention.form());
    }
    return entity;
  }

  List<Mentioned> in(Telling telling) {
    return byTelling.getOrDefault(telling, List.of());
  }

  List<Mentioned> in(Telling telling, Span span) {
    return in(telling).stream().filter(at -> span.contains(at.span())).toList();
  }

  /** The first name that overlaps the span. */
  Optional<Mentioned> at(Telling telling, Span span) {
    return in(telling).stream().filter(at -> at.span().overlaps(span)).findFirst();
  }
}
