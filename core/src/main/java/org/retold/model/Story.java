package org.retold.model;

import java.util.List;

/**
 * The articles that tell one event.
 *
 * @param id unique in a run, stable under the order of the input
 * @param articles ids, two or more, sorted
 * @param label a few words for a list of stories, taken from the articles
 * @param evidence what they share, strongest first
 * @param nearMisses who almost belonged, nearest first
 */
public record Story(
    String id,
    List<String> articles,
    String label,
    List<LinkEvidence> evidence,
    List<NearMiss> nearMisses) {
  public Story {
    articles = articles.stream().sorted().distinct().toList();
    evidence = List.copyOf(evidence);
    nearMisses = List.copyOf(nearMisses);
    if (articles.size() < 2) {
      throw new IllegalArgumentException("a story has two articles or more: " + id);
    }
  }
}
