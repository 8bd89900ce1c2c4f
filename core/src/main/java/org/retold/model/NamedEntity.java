package org.retold.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person, organisation, place or thing, and how the tellings write it.
 *
 * @param name the fullest or commonest form
 * @param type person, organisation, place or other
 * @param mentions every mention, sorted by passage; never empty
 */
public record NamedEntity(String name, String type, List<Mention> mentions) implements Finding {

  /**
   * One mention.
   *
   * @param form the name as written
   * @param role the title or office given with it there, if any
   */
  public record Mention(String form, Passage passage, @Nullable String role) {}

  public NamedEntity {
    mentions = List.copyOf(mentions);
    if (mentions.isEmpty()) {
      throw new IllegalArgumentException("an entity is mentioned somewhere: " + name);
    }
  }

  @Override
  public List<Passage> passages() {
    return mentions.stream().map(Mention::passage).toList();
  }
}
