package org.retold.ingest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.retold.model.Dropped;

/**
 * The outlet's name as a saved page prints it: alone on the first line, over the breadcrumb, or
 * behind the copyright sign.
 */
final class Masthead {
  private static final int MOST_WORDS = 6;

  /** A name and nothing that a menu, a sentence or a date would have. */
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}'’&.\\- ]{3,60}");

  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "(?:©|\\([cC]\\))\\s*(?:\\d{4}(?:\\s*[-–]\\s*\\d{4})?\\s*)?([^.,;|\\d\\n]{3,60})");

  private Masthead() {}

  /** What the dropped lines say; empty if they name nobody. */
  static Optional<String> of(String text, List<Dropped> dropped) {
    return firstLine(text, dropped).or(() -> copyright(text, dropped));
  }

  private static Optional<String> firstLine(String text, List<Dropped> dropped) {
    if (dropped.size() < 2) {
      return Optional.empty();
    }
    Dropped first = dropped.get(0);
    Dropped next = dropped.get(1);
    boolean atTop = text.substring(0, first.span().start()).isBlank();
    boolean overBreadcrumb =
        is(first, DropReason.NAVIGATION)
            && is(next, DropReason.BREADCRUMB)
            && text.substring(first.span().end(), next.span().start()).isBlank();
    String line = first.span().of(text).strip();
    boolean named = NAME.matcher(line).matches() && line.split("\\s+", -1).length <= MOST_WORDS;
    boolean furniture = Furniture.shared().match(line) != null;
    return atTop && overBreadcrumb && named && !furniture ? Optional.of(line) : Optional.empty();
  }

  private static Optional<String> copyright(String text, List<Dropped> dropped) {
    return dropped.stream()
        .filter(piece -> is(piece, DropReason.COPYRIGHT))
        .map(piece -> COPYRIGHT.matcher(piece.span().of(text)))
        .filter(Matcher::find)
        .map(found -> Furniture.withoutRights(found.group(1)))
        .filter(name -> name.length() > 2)
        .filter(name -> name.split("\\s+", -1).length <= MOST_WORDS)
        .findFirst();
  }

  private static boolean is(Dropped piece, DropReason reason) {
    return piece.reason().equals(reason.word());
  }
}
