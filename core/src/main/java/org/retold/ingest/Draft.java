package org.retold.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.retold.model.Article;
import org.retold.model.Dropped;
import org.retold.model.Embedded;
import org.retold.model.Published;
import org.retold.model.Span;

/**
 * An article while it is being read. Lives inside one read and is built into an {@link Article}.
 */
final class Draft {
  String id = "";
  final String source;
  String outlet = "";
  String title = "";
  @Nullable Span titleSpan;
  List<String> authors = new ArrayList<>();
  String language = "";
  @Nullable Published published;
  String text = "";
  List<Dropped> dropped = new ArrayList<>();
  final Map<String, Object> metadata = new LinkedHashMap<>();

  /** What had to be mended, each in a sentence. */
  final List<String> repairs = new ArrayList<>();

  /** What holds for many records of one file, and is told once of it. */
  final List<String> habits = new ArrayList<>();

  /** What it is called if its own id says too little; empty if it has no other. */
  String place = "";

  /** What stands in the place of an article, or empty. */
  String instead = "";

  /** The archive that it was read from, if its source is an address; else empty. */
  String file = "";

  /** What a page's blocks were, while templates are still to be learned; null for other inputs. */
  @Nullable Page page;

  Draft(String id, String source) {
    this.id = id;
    this.source = source;
  }

  /** Replaces what no text can hold; true if there was something. */
  boolean mend() {
    String soundText = Decoder.sound(text);
    String soundTitle = Decoder.sound(title);
    boolean mended = !soundText.equals(text) || !soundTitle.equals(title);
    text = soundText;
    title = soundTitle;
    outlet = Decoder.sound(outlet);
    authors = new ArrayList<>(authors.stream().map(Decoder::sound).toList());
    return mended;
  }

  void take(Decoded decoded) {
    text = decoded.text();
    if (decoded.remark() != null) {
      repairs.add(decoded.remark());
    }
  }

  /** Takes over what the lines of a plain text told; what the input itself said goes before it. */
  void take(CleanText clean) {
    dropped = new ArrayList<>(clean.dropped());
    if (title.isEmpty() && clean.title() != null) {
      titleSpan = clean.title();
      title = titleSpan.of(text).replaceAll("\\s*[\\n\\r]\\s*", " ");
    }
    if (authors.isEmpty()) {
      authors = new ArrayList<>(clean.authors());
    }
    published = published == null ? clean.published() : published;
    outlet = outlet.isEmpty() ? clean.outlet() : outlet;
    if (outlet.isEmpty()) {
      outlet = Masthead.of(text, dropped).orElse("");
    }
    clean.metadata().forEach(metadata::putIfAbsent);
  }

  Article build(List<Embedded> embedded) {
    return new Article(
        id, source, outlet, title, titleSpan, authors, language, published, text, dropped, embedded,
        metadata);
  }
}
