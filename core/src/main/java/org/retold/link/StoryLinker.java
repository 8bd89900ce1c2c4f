package org.retold.link;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.retold.model.Article;
import org.retold.model.Lexicon;
import org.retold.model.Linking;
import org.retold.vector.Senses;

/** Joins articles to stories: which of them tell the same event. */
public final class StoryLinker {
  /**
   * Times that a lexicon is learned and everything is linked again: of many articles enough is
   * learned at once; docs/method/link.md#growth.
   */
  private static final int ROUNDS = 2;

  private static final int ROUNDS_OF_MANY = 1;

  private final LinkOptions options;

  public StoryLinker(LinkOptions options) {
    this.options = options;
  }

  /** The stories of a collection; the order of the articles does not matter. */
  public Linking link(List<Article> articles) {
    Collection collection = new Collection(articles, options.without());
    Lexicon lexicon = options.known();
    Round round = round(collection, lexicon, null);
    for (int i = 0; i < rounds(collection); i++) {
      lexicon = new LexiconRound(collection, new Senses(lexicon)).learn(round);
      round = round(collection, lexicon, round);
    }
    return new Description(collection, round, options.threshold()).linking(lexicon);
  }

  private int rounds(Collection collection) {
    if (!collection.across() || !options.uses(Clue.LEXICON)) {
      return 0;
    }
    return collection.isLarge() ? ROUNDS_OF_MANY : ROUNDS;
  }

  private Round round(Collection collection, Lexicon lexicon, @Nullable Round before) {
    collection.learn(new Senses(lexicon));
    return Round.run(collection, before, options);
  }

  /** Of each article that has any candidate the nearest other one, by what both share alone. */
  public Map<String, String> nearest(List<Article> articles) {
    Collection collection = new Collection(articles, options.without());
    int[] nearest = round(collection, options.known(), null).nearest();
    Map<String, String> ids = new TreeMap<>();
    for (int i = 0; i < nearest.length; i++) {
      List<Article> copies = collection.copies(i);
      for (int c = 0; c < copies.size(); c++) {
        if (copies.size() > 1) {
          ids.put(copies.get(c).id(), copies.get(c == 0 ? 1 : 0).id());
        } else if (nearest[i] >= 0) {
          ids.put(copies.get(c).id(), collection.copies(nearest[i]).get(0).id());
        }
      }
    }
    return ids;
  }
}
