package org.retold.vector;

import java.util.ArrayList;
import java.util.List;
import org.retold.model.Article;
import org.retold.model.Embedded;
import org.retold.model.Span;
import org.retold.text.QuoteFinder;

/**
 * What of an article stands between quotation marks: a quotation is translated as a quotation, and
 * what an outlet tells itself is told by others without marks.
 */
final class Quotations {
  private final List<Span> quotations;
  private final List<Span> letters;

  private Quotations(List<Span> quotations, List<Span> letters) {
    this.quotations = quotations;
    this.letters = letters;
  }

  static Quotations of(Article article) {
    return new Quotations(
        new QuoteFinder().marked(article.text(), article.kept()),
        article.embedded().stream()
            .filter(text -> text.kind() != Embedded.Kind.QUOTATION)
            .map(Embedded::span)
            .toList());
  }

  /** True in a letter or statement, which stands without marks and is quoted with them. */
  boolean tellNothing(Span sentence) {
    return letters.stream().anyMatch(sentence::overlaps);
  }

  /** The quoted parts of a sentence, in order; a quotation inside another is part of it. */
  List<Span> in(Span sentence) {
    List<Span> parts = new ArrayList<>();
    int from = sentence.start();
    for (Span quotation : quotations) {
      int start = Math.max(from, quotation.start());
      int end = Math.min(sentence.end(), quotation.end());
      if (end > start) {
        parts.add(new Span(start, end));
        from = end;
      }
    }
    return parts;
  }
}
