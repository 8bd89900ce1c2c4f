package org.retold.text;

import java.util.Optional;

/** A year by itself: after a preposition or a bracket, and not counting the noun behind it. */
final class BareYears implements DateReader {
  private final DateTokens tokens;
  private final FunctionWords functionWords;

  BareYears(DateTokens tokens, String language) {
    this.tokens = tokens;
    this.functionWords = FunctionWords.of(language);
  }

  @Override
  public Optional<Read> read(int word) {
    int year = tokens.number(word);
    boolean plausible = year >= 1500 && year <= 2100 && tokens.length(word) == 4;
    return plausible && isIntroduced(word) && !counts(word)
        ? DateReader.of(
            tokens.span(word, word),
            Optional.of(String.valueOf(year)),
            DateMention.Kind.YEAR,
            word + 1)
        : Optional.empty();
  }

  private boolean isIntroduced(int word) {
    int start = tokens.words.start(word);
    char before = start > 0 ? tokens.text.charAt(start - 1) : '(';
    if (before == '(' || before == '–') {
      return true;
    }
    boolean joined = word > 0 && tokens.joined(word - 1, ",");
    String form = tokens.form(word - 1);
    return joined
        && !tokens.words.isNumber(word - 1)
        && (functionWords.contains(form)
            || form.length() <= 3
            || isYearWord(form)
            || tokens.words.isCapitalised(word - 1));
  }

  private static boolean isYearWord(String form) {
    return switch (form) {
      case "jahr",
          "jahre",
          "jahres",
          "year",
          "año",
          "anno",
          "ano",
          "année",
          "роки",
          "году",
          "года",
          "год",
          "عام",
          "سنة",
          "سال",
          "since",
          "until",
          "late",
          "early",
          "depuis",
          "desde",
          "seit" ->
          true;
      default -> false;
    };
  }

  /** 2000 people is no year; 2018 Games is. */
  private boolean counts(int word) {
    if (word + 1 >= tokens.size() || !tokens.joined(word, "%")) {
      return false;
    }
    if (tokens.gap(word).indexOf('%') >= 0) {
      return true;
    }
    String next = tokens.form(word + 1);
    boolean lower = !tokens.words.isCapitalised(word + 1) && next.length() > 3;
    return tokens.words.isNumber(word + 1)
        || (lower && !functionWords.contains(next) && !isYearWord(next) && next.endsWith("s"));
  }
}
