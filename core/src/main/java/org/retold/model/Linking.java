package org.retold.model;

import java.util.List;

/**
 * What linking a collection gives.
 *
 * @param stories sorted by id; an article is in at most one
 * @param alone the articles of no story, sorted by id, with what came nearest
 * @param lexicon what was learned about words across languages on the way
 */
public record Linking(List<Story> stories, List<Alone> alone, Lexicon lexicon) {
  public Linking {
    stories = List.copyOf(stories);
    alone = List.copyOf(alone);
  }

  /**
   * An article that belongs to no story.
   *
   * @param nearMisses the nearest candidates, nearest first; empty if it shares nothing
   */
  public record Alone(String article, List<NearMiss> nearMisses) {
    public Alone {
      nearMisses = List.copyOf(nearMisses);
    }
  }
}
