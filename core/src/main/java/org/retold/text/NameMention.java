package org.retold.text;

import org.jspecify.annotations.Nullable;
import org.retold.model.Span;

/**
 * A name where it stands.
 *
 * @param form as written, its spaces made single
 * @param type {@code person}, {@code organisation}, {@code place} or {@code other}
 * @param role the title or office given with it there, or null
 */
public record NameMention(Span span, String form, String type, @Nullable Span role)
    implements Comparable<NameMention> {
  public NameMention {
    if (span.isEmpty() || form.isEmpty()) {
      throw new IllegalArgumentException("a name is written: " + span);
    }
  }

  @Override
  public int compareTo(NameMention other) {
    return span.compareTo(other.span);
  }
}
