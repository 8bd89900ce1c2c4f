package org.retold.text;

import java.util.List;
import java.util.Optional;
import org.retold.model.Span;

/** Finds in which unit a number measures: length, speed, mass, area, volume or temperature. */
public final class MeasureFinder {
  /** Where the name of a unit has to end. */
  private static final int REACH = 60;

  /** The measure that a number begins; empty if no unit stands behind it. */
  public Optional<Measure> find(String text, Span within, String language, Quantity number) {
    if (number.kind() != Quantity.Kind.CARDINAL) {
      return Optional.empty();
    }
    int start = unitStart(text, number);
    Span behind =
        new Span(start, Math.max(start, Math.min(within.end(), number.span().end() + REACH)));
    Words words = Words.of(text, List.of(behind));
    UnitNames names = UnitNames.of(language);
    Optional<Measure> longest = Optional.empty();
    StringBuilder name = new StringBuilder();
    int end = start;
    for (int i = 0; i < Math.min(words.size(), UnitNames.MOST_WORDS); i++) {
      if (!isJoined(text, end, words.start(i))) {
        break;
      }
      end = words.end(i);
      if (i == 0 && CountedNouns.isOf(words.form(i))) {
        // Millions de tonnes.
        continue;
      }
      name.append(name.isEmpty() ? "" : " ").append(words.form(i));
      MeasuredUnit unit = names.unit(name.toString());
      if (unit != null) {
        Span span = new Span(number.span().start(), Math.max(end, number.span().end()));
        longest = Optional.of(new Measure(span, number.value(), unit.cldr(), unit.sort()));
      }
    }
    return longest;
  }

  /** In 60km the unit is part of the number's word. */
  private static int unitStart(String text, Quantity number) {
    String written = number.span().of(text);
    String unit = number.unit();
    boolean glued =
        unit != null
            && Character.isDigit(written.codePointAt(0))
            && Words.form(written).endsWith(unit);
    return number.span().end() - (glued && unit != null ? unit.length() : 0);
  }

  /** Only spaces, a hyphen, a stroke or a degree stand between. */
  private static boolean isJoined(String text, int from, int to) {
    return to - from <= 3
        && text.substring(from, to)
            .chars()
            .allMatch(c -> Punctuation.isSpace((char) c) || "-/.°·".indexOf(c) >= 0);
  }
}
