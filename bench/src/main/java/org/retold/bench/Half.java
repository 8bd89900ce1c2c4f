package org.retold.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.retold.bench.SentenceScore.Segment;
import org.retold.model.Article;
import org.retold.model.Span;

/**
 * Half of an article, every other block of three sentences, as if its desk had reported these and
 * nothing else.
 *
 * @param segments the sentences that are left, where they stand now, in code points
 */
record Half(Article article, List<Segment> segments) {
  private static final int BLOCK = 3;

  /**
   * One of both halves.
   *
   * @param first true for the blocks 0, 2, 4, ...
   */
  static Half of(Article whole, List<Segment> segments, boolean first) {
    StringBuilder text = new StringBuilder();
    List<Segment> left = new ArrayList<>();
    int length = 0;
    for (Segment segment :
        segments.stream().sorted(Comparator.comparingInt(one -> one.span().start())).toList()) {
      if (segment.number() / BLOCK % 2 == (first ? 0 : 1)) {
        int from = whole.text().offsetByCodePoints(0, segment.span().start());
        int to = whole.text().offsetByCodePoints(from, segment.span().length());
        left.add(new Segment(segment.number(), new Span(length, length + segment.span().length())));
        text.append(whole.text(), from, to).append('\n');
        length += segment.span().length() + 1;
      }
    }
    Article half =
        new Article(
            whole.id(),
            whole.source(),
            whole.outlet(),
            whole.title(),
            null,
            List.of(),
            whole.language(),
            whole.published(),
            text.toString(),
            List.of(),
            List.of(),
            Map.of());
    return new Half(half, List.copyOf(left));
  }
}
