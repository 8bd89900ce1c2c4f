package org.retold.text;

import java.util.Optional;
import org.retold.model.Span;

/** Reads one kind of date at a word. */
interface DateReader {

  /** A date that was read, and the word after it. */
  record Read(DateMention mention, int next) {}

  /** The date that begins at the word, if one does. */
  Optional<Read> read(int word);

  static Optional<Read> of(Span span, Optional<String> value, DateMention.Kind kind, int next) {
    return value.map(iso -> new Read(new DateMention(span, iso, kind), next));
  }
}
