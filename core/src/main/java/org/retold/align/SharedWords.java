package org.retold.align;

import java.util.HashSet;
import java.util.Set;
import org.retold.model.Article;
import org.retold.model.Passage;
import org.retold.text.FunctionWords;
import org.retold.text.Words;

/**
 * Whether two passages of one language share more than names. Whoever writes about the same people
 * names them; who says the same uses some of the same words as well.
 */
final class SharedWords {
  private static final int ENOUGH = 2;

  /** Letters that a word and its inflections begin with. */
  private static final int STEM = 5;

  /** Shorter words are grammar, whatever the list of it says; figures are not. */
  private static final int SHORT = 3;

  /** Writes every noun like a name. */
  private static final String GERMAN = "de";

  private SharedWords() {}

  /** True if they share two words that are neither names nor grammar, or half of what one has. */
  static boolean enough(Article one, Passage a, Article other, Passage b) {
    Set<String> left = words(one, a);
    Set<String> right = words(other, b);
    int fewer = Math.min(left.size(), right.size());
    left.retainAll(right);
    return left.size() >= ENOUGH || 2 * left.size() >= fewer;
  }

  private static Set<String> words(Article article, Passage passage) {
    Words words = Words.of(article.words(passage));
    FunctionWords grammar = FunctionWords.of(article.language());
    Set<String> found = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      String form = words.form(i);
      boolean figure = Character.isDigit(form.codePointAt(0));
      boolean name = words.isCapitalised(i) && i > 0 && !article.language().equals(GERMAN);
      if (figure || (form.length() >= SHORT && !name && !grammar.contains(form))) {
        found.add(form.substring(0, Math.min(STEM, form.length())));
      }
    }
    return found;
  }
}
