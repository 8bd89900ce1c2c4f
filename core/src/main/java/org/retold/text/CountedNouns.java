package org.retold.text;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The noun that a number counts, as written. Adjectives may stand between: English shows the
 * plural, German the capital; elsewhere the noun mostly comes first.
 */
final class CountedNouns {
  private static final int FARTHEST = 4;
  private static final Set<String> PLURALS =
      Set.of(
          "people", "men", "women", "children", "police", "troops", "percent", "personnel", "feet");

  private final DateTokens tokens;
  private final String language;
  private final FunctionWords functionWords;

  CountedNouns(DateTokens tokens, String language) {
    this.tokens = tokens;
    this.language = Languages.base(language);
    this.functionWords = FunctionWords.of(language);
  }

  @Nullable String behind(int number, BigDecimal value) {
    int first = number + 1;
    if (first < tokens.size() && isLink(first) && tokens.joined(number, "")) {
      // millions de personnes, dozens of people
      first++;
    }
    if (first >= tokens.size() || !isNoun(first)) {
      return null;
    }
    return switch (language) {
      case "en" -> value.compareTo(BigDecimal.ONE) == 0 ? raw(first) : raw(plural(first));
      case "de" -> raw(capitalised(first));
      case "ru", "uk", "be", "bg" -> raw(behindAdjective(first));
      default -> raw(first);
    };
  }

  private boolean isLink(int word) {
    return isOf(tokens.form(word));
  }

  static boolean isOf(String form) {
    return form.equals("de") || form.equals("d'") || form.equals("di") || form.equals("of");
  }

  private boolean isNoun(int word) {
    return tokens.joined(word - 1, "-")
        && !tokens.words.isNumber(word)
        && (!functionWords.contains(tokens.form(word)) || tokens.form(word).equals("человек"))
        && Character.isLetter(
            Glyphs.at(tokens.text, tokens.words.start(word), tokens.text.length()));
  }

  private String raw(int word) {
    return tokens.words.raw(word);
  }

  private int plural(int first) {
    for (int i = first; i < Math.min(first + FARTHEST, tokens.size()) && isNoun(i); i++) {
      String form = tokens.form(i);
      boolean ends =
          form.endsWith("s") && !form.endsWith("ss") && !form.endsWith("'s") && form.length() > 2;
      if (ends || PLURALS.contains(form)) {
        return i;
      }
    }
    return first;
  }

  private int capitalised(int first) {
    for (int i = first; i < Math.min(first + FARTHEST, tokens.size()) && isNoun(i); i++) {
      if (tokens.words.isCapitalised(i)) {
        return i;
      }
    }
    return first;
  }

  private int behindAdjective(int first) {
    String form = tokens.form(first);
    boolean adjective =
        form.endsWith("ых") || form.endsWith("их") || form.endsWith("ые") || form.endsWith("ие");
    return adjective && first + 1 < tokens.size() && isNoun(first + 1) ? first + 1 : first;
  }
}
