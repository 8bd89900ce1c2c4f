package org.retold.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.retold.model.Dropped;
import org.retold.model.Span;

/**
 * Services and feeds give the beginning of an article and say so behind it: {@code … [+1043
 * chars]}, {@code [2312 chars]}, {@code […]}. It is kept, and told: what is not there was not left
 * out by its outlet.
 */
final class CutEnd {
  private static final Pattern MARK =
      Pattern.compile(
          "(?:…|\\.\\.\\.)?\\s*\\[(?:\\+?[\\d.,]+\\s*(?:more\\s+)?(?:chars?|characters|words)|…|\\.\\.\\.)\\]\\s*\\z");

  /** The mark stands at the very end; a search in all of a long text would be lost. */
  private static final int TAIL = 60;

  private CutEnd() {}

  static void mark(Draft draft) {
    int from = Math.max(0, draft.text.length() - TAIL);
    Matcher found = MARK.matcher(draft.text).region(from, draft.text.length());
    if (!found.find()) {
      return;
    }
    Span span = Line.trimmed(draft.text, found.start(), found.end());
    String printed = span.of(draft.text);
    draft.metadata.put("cutOff", printed);
    draft.repairs.add("only the beginning of the article is there: it ends with " + printed);
    if (draft.dropped.stream().noneMatch(other -> other.span().overlaps(span))) {
      draft.dropped.add(new Dropped(span, DropReason.METADATA.word()));
      draft.dropped.sort(null);
    }
  }
}
