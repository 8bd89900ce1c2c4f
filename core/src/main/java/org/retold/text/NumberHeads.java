package org.retold.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the number itself, in figures or words, before its magnitude and unit. */
final class NumberHeads {
  /**
   * @param next the word after the number
   */
  record Head(
      BigDecimal value, Quantity.Kind kind, boolean spelled, @Nullable String glued, int next) {}

  private static final Set<String> ORDINAL_ENDINGS =
      Set.of(
          "st", "nd", "rd", "th", "e", "er", "re", "ère", "ème", "eme", "è", "º", "ª", "o", "a",
          "de", "ste", "ος", "η", "ο", "й", "я", "е", "го", "ой", "м", "х");

  private final DateTokens tokens;
  private final Numerals numerals;
  private final SpelledNumbers spelled;
  private final QuantityWords small;
  private final FunctionWords functionWords;

  NumberHeads(DateTokens tokens, String language) {
    this.tokens = tokens;
    numerals = Numerals.of(language);
    spelled = SpelledNumbers.of(language);
    small = QuantityWords.of(language);
    functionWords = FunctionWords.of(language);
  }

  Optional<Head> read(int word) {
    if (Character.isDigit(tokens.text.charAt(tokens.words.start(word)))) {
      return isPartOfName(word) ? Optional.empty() : figures(word);
    }
    HanNumerals.Read han =
        Glyphs.of(tokens.text.charAt(tokens.words.start(word))) == Glyphs.SINGLE
            ? HanNumerals.read(tokens, word)
            : null;
    if (han != null) {
      return Optional.of(new Head(han.value(), kind(han.ordinal()), true, null, han.next()));
    }
    return spelled(word).or(() -> part(word));
  }

  private static Quantity.Kind kind(boolean ordinal) {
    return ordinal ? Quantity.Kind.ORDINAL : Quantity.Kind.CARDINAL;
  }

  /** F-16, #5, Covid-19: a figure that hangs on a letter names, it does not count. */
  private boolean isPartOfName(int word) {
    int start = tokens.words.start(word);
    if (start == 0) {
      return false;
    }
    char before = tokens.text.charAt(start - 1);
    if (before == '#' || before == '@' || before == '_' || before == '+') {
      return true;
    }
    if (isTelephone(word)) {
      return true;
    }
    boolean hangs = before == '-' || before == '/' || before == '.';
    return hangs
        && start > 1
        && Character.isLetterOrDigit(tokens.text.charAt(start - 2))
        && !(Character.isDigit(tokens.text.charAt(start - 2)) && before == '-' && !isChain(word));
  }

  /** A plus sign before a row of numbers. */
  private boolean isTelephone(int word) {
    int first = word;
    while (first > 0
        && word - first < 5
        && tokens.words.isNumber(first - 1)
        && tokens.joined(first - 1, "-()")) {
      first--;
    }
    int start = tokens.words.start(first);
    return first < word && start > 0 && tokens.text.charAt(start - 1) == '+';
  }

  /** More than two numbers on one string of hyphens: a telephone number, an account. */
  private boolean isChain(int word) {
    boolean before =
        word > 1 && tokens.gap(word - 2).equals("-") && tokens.words.isNumber(word - 2);
    boolean after =
        tokens.gap(word).equals("-") && word + 1 < tokens.size() && tokens.words.isNumber(word + 1);
    return before || after;
  }

  private Optional<Head> figures(int word) {
    boolean chain =
        tokens.gap(word).equals("-")
            && tokens.gap(word + 1).equals("-")
            && word + 2 < tokens.size()
            && tokens.words.isNumber(word + 1)
            && tokens.words.isNumber(word + 2);
    if (chain) {
      return Optional.empty();
    }
    return tokens.words.isNumber(word) ? number(word) : mixed(word);
  }

  private Optional<Head> number(int word) {
    int last = word;
    if (tokens.length(word) <= 3) {
      while (continuesGroup(last)) {
        last++;
      }
    }
    String written = tokens.span(word, last).of(tokens.text);
    int next = last + 1;
    return numerals
        .parse(written)
        .map(value -> new Head(value, Quantity.Kind.CARDINAL, false, null, next));
  }

  /** The next word is a group of three figures behind one space. */
  private boolean continuesGroup(int word) {
    String gap = tokens.gap(word);
    if (gap.length() != 1 || word + 1 >= tokens.size() || !tokens.words.isNumber(word + 1)) {
      return false;
    }
    char c = gap.charAt(0);
    boolean space =
        c == '\u00A0' || c == '\u202F' || c == '\u2009' || (c == ' ' && numerals.groupsBySpace());
    int start = tokens.words.start(word + 1);
    int end = tokens.words.end(word + 1);
    boolean three =
        end - start == 3 || (end - start > 4 && !Character.isDigit(tokens.text.charAt(start + 3)));
    boolean whole = tokens.length(word) <= 3;
    return space && three && whole;
  }

  /** 42nd, 27bn, 60km: figures with letters behind them. */
  private Optional<Head> mixed(int word) {
    int start = tokens.words.start(word);
    int end = start;
    while (end < tokens.words.end(word) && !Character.isLetter(tokens.text.charAt(end))) {
      end++;
    }
    String ending = Words.form(tokens.text.substring(end, tokens.words.end(word)));
    boolean plain = ending.codePoints().allMatch(Character::isLetter) && ending.length() <= 4;
    if (!plain || ending.equals("s") || ending.equals("x") || end == start) {
      return Optional.empty();
    }
    String figures = tokens.text.substring(start, end);
    Optional<BigDecimal> value = numerals.parse(figures);
    boolean ordinal = ORDINAL_ENDINGS.contains(ending) && figures.length() <= 3;
    return value.map(
        number ->
            ordinal
                ? new Head(number, Quantity.Kind.ORDINAL, false, null, word + 1)
                : new Head(number, Quantity.Kind.CARDINAL, false, ending, word + 1));
  }

  private Optional<Head> part(int word) {
    String form = tokens.form(word);
    if (small.isDozen(form)) {
      return Optional.of(
          new Head(BigDecimal.valueOf(12), Quantity.Kind.CARDINAL, true, null, word + 1));
    }
    return small
        .part(form)
        .map(value -> new Head(value, Quantity.Kind.FRACTION, true, null, word + 1));
  }

  private Optional<Head> spelled(int word) {
    SpelledNumbers.Word first = spelled.word(tokens.form(word));
    if (first == null) {
      return Optional.empty();
    }
    SpelledSum sum = new SpelledSum();
    int at = word;
    int next = word;
    while (at < tokens.size() && at < word + 24) {
      String form = tokens.form(at);
      boolean joined = at == word || tokens.joinedOverLine(at - 1, "-\u00AD");
      SpelledNumbers.Word value = value(form, at > word);
      if (!joined || (value == null && !(at > word && spelled.isLink(form)))) {
        break;
      }
      if (value != null) {
        if (!sum.add(value.value(), at > next || isLinked(form))) {
          break;
        }
        next = at + 1;
        if (value.ordinal()) {
          return Optional.of(
              new Head(BigDecimal.valueOf(sum.total()), Quantity.Kind.ORDINAL, true, null, next));
        }
      }
      at++;
    }
    boolean single = next == word + 1;
    boolean many = spelled.areFunctionWords() && sum.total() > 1;
    boolean other = single && !many && functionWords.contains(tokens.form(word));
    return other || next == word ? Optional.empty() : parted(BigDecimal.valueOf(sum.total()), next);
  }

  /** Two thirds, three quarters. */
  private Optional<Head> parted(BigDecimal count, int next) {
    Optional<BigDecimal> part =
        tokens.joined(next - 1, "-") ? small.part(tokens.form(next)) : Optional.empty();
    boolean fits = part.isPresent() && count.compareTo(BigDecimal.TEN) < 0;
    return Optional.of(
        fits
            ? new Head(
                count.multiply(part.orElse(BigDecimal.ONE)),
                Quantity.Kind.FRACTION,
                true,
                null,
                next + 1)
            : new Head(count, Quantity.Kind.CARDINAL, true, null, next));
  }

  private static boolean isLinked(String form) {
    return form.charAt(0) == 'و' || form.charAt(0) == 'ו';
  }

  /** Arabic and Hebrew write the link and the number in one. */
  private SpelledNumbers.@Nullable Word value(String form, boolean inside) {
    SpelledNumbers.Word value = spelled.word(form);
    boolean linked = inside && value == null && form.length() > 2;
    return linked && isLinked(form) ? spelled.word(form.substring(1)) : value;
  }
}
