package org.retold.text;

import java.util.ArrayList;
import java.util.List;
import org.retold.model.Span;

/**
 * The sentences of a text: trimmed, in order, never over a blank line or the edge of a kept span.
 *
 * <p>The rules are those of Unicode's annex 29 with what news adds: abbreviations by language,
 * initials, ordinals written with a stop, speech that goes on in lower case after its closing mark,
 * stops with no space behind them, and line breaks that wrap.
 */
public final class Sentences {
  private Sentences() {}

  public static List<Span> of(String text, List<Span> kept, String language) {
    List<Span> sentences = new ArrayList<>();
    LineBreaks lines = LineBreaks.of(text);
    for (Span span : kept) {
      new SentenceScanner(text, span, lines, language).scan(sentences);
    }
    return sentences;
  }
}
