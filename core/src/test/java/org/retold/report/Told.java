package org.retold.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.retold.model.Article;
import org.retold.model.Dropped;
import org.retold.model.Embedded;
import org.retold.model.Passage;
import org.retold.model.Published;
import org.retold.model.Span;

/** Builds an invented telling paragraph by paragraph; spans are found by their words. */
final class Told {
  private final String id;
  private final String outlet;
  private final String language;
  private final StringBuilder text = new StringBuilder();
  private final Map<String, Span> groups = new LinkedHashMap<>();
  private final List<Dropped> dropped = new ArrayList<>();
  private final List<Embedded> embedded = new ArrayList<>();
  private String source;
  private String title = "";
  private @Nullable Span titleSpan;
  private @Nullable Published published;

  Told(String id, String outlet, String language) {
    this.id = id;
    this.outlet = outlet;
    this.language = language;
    this.source = "in/" + id;
  }

  Told source(String source) {
    this.source = source;
    return this;
  }

  Told title(String title) {
    this.title = title;
    this.titleSpan = append(title);
    return this;
  }

  Told published(String value, Published.Precision precision, @Nullable String zone) {
    this.published = new Published(value, precision, zone, "meta article:published_time");
    return this;
  }

  /** A paragraph that says what the paragraphs of the same group in other tellings say. */
  Told say(String group, String paragraph) {
    groups.put(group, append(paragraph));
    return this;
  }

  Told litter(String words, String reason) {
    dropped.add(new Dropped(append(words), reason));
    return this;
  }

  Told embed(Embedded.Kind kind, String words, @Nullable String from, @Nullable String creditedTo) {
    embedded.add(
        new Embedded(
            kind,
            find(words),
            from == null ? null : find(from),
            null,
            kind == Embedded.Kind.LETTER && from != null ? find(from) : null,
            creditedTo == null ? null : find(creditedTo)));
    return this;
  }

  Passage group(String group) {
    Span span = groups.get(group);
    if (span == null) {
      throw new IllegalArgumentException(id + " has no group " + group);
    }
    return new Passage(id, span);
  }

  boolean says(String group) {
    return groups.containsKey(group);
  }

  List<String> groups() {
    return List.copyOf(groups.keySet());
  }

  String id() {
    return id;
  }

  String language() {
    return language;
  }

  Passage at(String words) {
    return new Passage(id, find(words));
  }

  /** The words where they stand inside a longer stretch. */
  Passage at(String words, String within) {
    int start = find(within).start() + within.indexOf(words);
    return new Passage(id, start, start + words.length());
  }

  Article article() {
    return new Article(
        id,
        source,
        outlet,
        title,
        titleSpan,
        List.of(),
        language,
        published,
        text.toString(),
        dropped,
        embedded,
        Map.of("section", "local"));
  }

  private Span find(String words) {
    int start = text.indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException(id + " does not say: " + words);
    }
    return new Span(start, start + words.length());
  }

  private Span append(String words) {
    if (!text.isEmpty()) {
      text.append("\n\n");
    }
    int start = text.length();
    text.append(words);
    return new Span(start, text.length());
  }
}
