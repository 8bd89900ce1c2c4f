package org.retold.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One publication as it was read. Its text never changes: what is not the article is marked.
 *
 * @param id unique in a run
 * @param source the path or URL it was read from
 * @param outlet who published it, as far as can be told; empty if nothing tells
 * @param title the headline; empty if none was found
 * @param titleSpan where the headline stands in {@code text}; null if it is not part of it
 * @param language BCP 47, {@code und} if unknown
 * @param text the whole decoded file for plain text, the extracted body for a page
 * @param dropped what in {@code text} is not the article, sorted and not overlapping
 * @param embedded letters, statements, speeches, quotations in {@code text}, sorted
 * @param metadata fields of the input that Retold does not know; never evidence
 */
public record Article(
    String id,
    String source,
    String outlet,
    String title,
    @Nullable Span titleSpan,
    List<String> authors,
    String language,
    @Nullable Published published,
    String text,
    List<Dropped> dropped,
    List<Embedded> embedded,
    Map<String, Object> metadata)
    implements Comparable<Article> {

  public Article {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("an article has an id: " + source);
    }
    authors = List.copyOf(authors);
    dropped = sorted(dropped);
    embedded = sorted(embedded);
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    int last = 0;
    for (Dropped piece : dropped) {
      requireInside(piece.span(), text, id);
      if (piece.span().start() < last) {
        throw new IllegalArgumentException(id + ": dropped spans overlap at " + piece.span());
      }
      last = piece.span().end();
    }
    embedded.forEach(piece -> requireInside(piece.span(), text, id));
    if (titleSpan != null) {
      requireInside(titleSpan, text, id);
    }
  }

  /** What a sentence calls it: the outlet, without one the file's name without its ending. */
  public String name() {
    if (!outlet.isBlank()) {
      return outlet;
    }
    String path = source.replaceAll("[/?#]+$", "");
    String name =
        source
            .substring(path.lastIndexOf('/') + 1)
            .replaceFirst("\\.(txt|html?|json)$", "")
            .strip();
    return name.isEmpty() ? id : name;
  }

  /** True if both are known to be of one outlet. */
  public boolean sharesOutlet(Article other) {
    return !outlet.isBlank() && outlet.equals(other.outlet);
  }

  /** The same article, read in another language. */
  public Article withLanguage(String tag) {
    return with(tag, dropped);
  }

  /**
   * The same article with other spans dropped.
   *
   * @param spans sorted, none overlapping
   */
  public Article withDropped(List<Dropped> spans) {
    return with(language, spans);
  }

  private Article with(String tag, List<Dropped> spans) {
    return new Article(
        id, source, outlet, title, titleSpan, authors, tag, published, text, spans, embedded,
        metadata);
  }

  /** What is left of the text when the dropped spans are passed over: sorted, none empty. */
  public List<Span> kept() {
    List<Span> kept = new ArrayList<>();
    int from = 0;
    for (Dropped piece : dropped) {
      if (piece.span().start() > from) {
        kept.add(new Span(from, piece.span().start()));
      }
      from = piece.span().end();
    }
    if (from < text.length()) {
      kept.add(new Span(from, text.length()));
    }
    return kept;
  }

  /** True if no character of the span was dropped. */
  public boolean keeps(Span span) {
    return dropped.stream().noneMatch(piece -> piece.span().overlaps(span));
  }

  public Passage passage(Span span) {
    requireInside(span, text, id);
    return new Passage(id, span);
  }

  /** The words a passage of this article covers. */
  public String words(Passage passage) {
    if (!passage.article().equals(id)) {
      throw new IllegalArgumentException(passage + " is not of article " + id);
    }
    return passage.span().of(text);
  }

  @Override
  public int compareTo(Article other) {
    return id.compareTo(other.id);
  }

  private static <T extends Comparable<T>> List<T> sorted(List<T> list) {
    return list.stream().sorted().toList();
  }

  private static void requireInside(Span span, String text, String id) {
    if (span.end() > text.length()) {
      throw new IllegalArgumentException(
          id + ": " + span + " is beyond the text of " + text.length() + " characters");
    }
  }
}
