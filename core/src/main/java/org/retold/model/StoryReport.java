package org.retold.model;

import java.util.List;

/**
 * Everything found about one story, with the articles that it was found in.
 *
 * @param articles the tellings, sorted by id
 */
public record StoryReport(
    Story story,
    List<Article> articles,
    Alignment alignment,
    Stemma stemma,
    Comparison comparison) {
  public StoryReport {
    articles = articles.stream().sorted().toList();
  }

  public Article article(String id) {
    return articles.stream()
        .filter(article -> article.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(story.id() + " has no article " + id));
  }
}
