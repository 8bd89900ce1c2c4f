package org.retold.compare;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retold.model.Span;

/**
 * A name where it stands in a telling.
 *
 * @param tokens its parts as {@link NameTokens} gives them
 */
record Mentioned(Telling telling, Name mention, List<String> tokens)
    implements Comparable<Mentioned> {

  private static final Comparator<Mentioned> ORDER =
      Comparator.comparing(Mentioned::telling).thenComparing(Mentioned::span);

  static Mentioned of(Telling telling, Name mention) {
    return new Mentioned(telling, mention, NameTokens.of(mention.form(), telling.language()));
  }

  Span span() {
    return mention.span();
  }

  String form() {
    return mention.form();
  }

  String type() {
    return mention.type();
  }

  String key() {
    return String.join(" ", tokens);
  }

  String last() {
    return tokens.isEmpty() ? "" : tokens.get(tokens.size() - 1);
  }

  @Nullable String role() {
    return mention.role() == null ? null : telling.words(mention.role());
  }

  boolean isLatin() {
    return form()
        .codePoints()
        .filter(Character::isLetter)
        .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
  }

  /** Types that the finder may have confused count as one. */
  boolean mayBe(Mentioned other) {
    return type().equals(other.type()) || type().equals("other") || other.type().equals("other");
  }

  @Override
  public int compareTo(Mentioned other) {
    return ORDER.compare(this, other);
  }
}
