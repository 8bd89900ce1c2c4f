package org.retold.report;

import java.util.ArrayList;
import java.util.List;
import org.retold.model.Article;
import org.retold.model.Span;
import org.retold.text.Sentences;

/** The sentences of one telling, without its headline and without what was dropped. */
final class Units {
  private final List<Unit> units = new ArrayList<>();

  Units(Telling telling) {
    Article article = telling.article();
    int last = 0;
    for (Span sentence : Sentences.of(article.text(), article.kept(), article.language())) {
      if (article.titleSpan() == null || !article.titleSpan().overlaps(sentence)) {
        boolean opens = article.text().substring(last, sentence.start()).indexOf('\n') >= 0;
        units.add(new Unit(telling, units.size(), sentence, units.isEmpty() || opens));
        last = sentence.end();
      }
    }
  }

  List<Unit> all() {
    return units;
  }

  /** The sentences that share a character with a span. */
  List<Unit> overlapping(Span span) {
    int from = firstEndingAfter(span.start());
    int to = from;
    while (to < units.size() && units.get(to).span().start() < span.end()) {
      to++;
    }
    return units.subList(from, to);
  }

  /** The index of the sentence that a place lies in, or of the next one, or of the last. */
  int nearest(int place) {
    return Math.min(firstEndingAfter(place), units.size() - 1);
  }

  private int firstEndingAfter(int place) {
    int low = 0;
    int high = units.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (units.get(middle).span().end() > place) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
