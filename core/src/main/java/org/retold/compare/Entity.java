package org.retold.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.retold.model.NamedEntity;

/**
 * One person, organisation, place or thing of a story.
 *
 * @param mentions nearest to the root first
 */
record Entity(List<Mentioned> mentions) {

  /** The fullest form of the telling nearest to the root. */
  String name() {
    int longest = mentions.stream().mapToInt(at -> at.tokens().size()).max().orElse(0);
    return mentions.stream()
        .filter(at -> at.tokens().size() == longest)
        .findFirst()
        .orElse(mentions.get(0))
        .form();
  }

  /** The commonest type; of two as common the first in the alphabet. */
  String type() {
    Map<String, Long> counts =
        mentions.stream()
            .collect(Collectors.groupingBy(Mentioned::type, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .filter(entry -> counts.size() == 1 || !entry.getKey().equals("other"))
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse("other");
  }

  boolean isIn(Telling telling) {
    return mentions.stream().anyMatch(at -> at.telling() == telling);
  }

  NamedEntity toModel() {
    return new NamedEntity(
        name(),
        type(),
        mentions.stream()
            .map(
                at ->
                    new NamedEntity.Mention(at.form(), at.telling().passage(at.span()), at.role()))
            .sorted(Comparator.comparing(NamedEntity.Mention::passage))
            .toList());
  }
}
