package org.retold.link;

import org.jspecify.annotations.Nullable;
import org.retold.model.Article;
import org.retold.vector.Features;

/**
 * An article with its features.
 *
 * @param day when it is of; null if unknown
 */
record Telling(Article article, Features features, @Nullable Day day) {
  Telling with(Features others) {
    return new Telling(article, others, day);
  }
}
