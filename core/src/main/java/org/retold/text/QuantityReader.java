package org.retold.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.retold.model.Span;

/** One pass over a passage that reads a number, then what stands before and behind it. */
final class QuantityReader {
  /** Before the second half of "per cent" in two words. */
  private static final Set<String> PER = Set.of("per", "pour", "por", "la", "في", "τοις");

  private static final Set<String> SECOND_HALVES =
      Set.of("cent", "ciento", "cento", "sută", "المئة", "المائة", "εκατό");

  private final DateTokens tokens;
  private final String text;
  private final Span within;
  private final List<DateMention> dates;

  /** Where the quantity before ended: a sign belongs to one number. */
  private int floor;

  private final NumberHeads heads;
  private final SpelledNumbers spelled;
  private final QuantityWords small;
  private final Currencies currencies;
  private final CountedNouns nouns;
  private final FunctionWords functionWords;

  QuantityReader(Words words, Span within, String language, List<DateMention> dates) {
    this.text = words.text();
    this.within = within;
    this.dates = dates;
    floor = within.start();
    tokens = new DateTokens(words);
    heads = new NumberHeads(tokens, language);
    spelled = SpelledNumbers.of(language);
    small = QuantityWords.of(language);
    currencies = Currencies.of(language);
    nouns = new CountedNouns(tokens, language);
    functionWords = FunctionWords.of(language);
  }

  List<Quantity> read() {
    List<Quantity> found = new ArrayList<>();
    int date = 0;
    int word = 0;
    while (word < tokens.size()) {
      int start = tokens.words.start(word);
      while (date < dates.size() && dates.get(date).span().end() <= start) {
        date++;
      }
      boolean dated =
          date < dates.size() && dates.get(date).span().start() < tokens.words.end(word);
      Optional<NumberHeads.Head> head = dated ? Optional.empty() : heads.read(word);
      word = head.isPresent() ? add(word, head.get(), found) : word + 1;
    }
    return shareUnits(found);
  }

  /** Adds the quantity and returns the word behind it. */
  private int add(int word, NumberHeads.Head head, List<Quantity> found) {
    BigDecimal value = head.value();
    int next = head.next();
    String glued = head.glued();
    boolean bare = head.spelled() && value.compareTo(BigDecimal.ONE) <= 0;
    if (glued != null && gluedMagnitude(glued) != null) {
      value = value.multiply(gluedMagnitude(glued));
      glued = null;
    }
    while (next < tokens.size() && next < head.next() + 2 && isMagnitude(next)) {
      BigDecimal times = spelled.magnitude(tokens.form(next));
      value = times == null ? value : value.multiply(times);
      next++;
    }
    bare &= next == head.next() && head.kind() == Quantity.Kind.CARDINAL;
    Quantity quantity = finish(word, next, head.kind(), value, glued);
    boolean vague = word > 0 && small.isVague(tokens.form(word - 1));
    boolean says = !bare || (!vague && quantity.unit() != null && quantity.value().signum() > 0);
    if (says) {
      found.add(quantity);
      floor = quantity.span().end();
    }
    while (next < tokens.size() && tokens.words.start(next) < quantity.span().end()) {
      next++;
    }
    return next;
  }

  /** Behind figures or words; a number word of its own such as "mil" is not taken twice. */
  private boolean isMagnitude(int word) {
    return tokens.joinedOverLine(word - 1, "-") && spelled.magnitude(tokens.form(word)) != null;
  }

  private static @Nullable BigDecimal gluedMagnitude(String ending) {
    return switch (ending) {
      case "k" -> BigDecimal.valueOf(1000);
      case "m", "mn", "mln" -> BigDecimal.valueOf(1_000_000);
      case "b", "bn" -> BigDecimal.valueOf(1_000_000_000);
      case "tn" -> BigDecimal.valueOf(1_000_000_000_000L);
      default -> null;
    };
  }

  private Quantity finish(
      int word, int next, Quantity.Kind kind, BigDecimal value, @Nullable String glued) {
    Span number = tokens.span(word, next - 1);
    boolean approximate = isApproximate(word);
    Optional<Span> percent = percent(word, next, number);
    if (percent.isPresent()) {
      return new Quantity(percent.get(), value, Quantity.Kind.PERCENT, approximate, "%");
    }
    Optional<Span> money =
        kind == Quantity.Kind.CARDINAL ? money(word, next, number) : Optional.empty();
    if (money.isPresent()) {
      boolean before = money.get().start() < number.start();
      String unit =
          before
              ? text.substring(money.get().start(), number.start()).strip()
              : moneyBehind(money.get().end());
      return new Quantity(money.get(), value, Quantity.Kind.MONEY, approximate, unit);
    }
    String unit = glued != null ? glued : nouns.behind(next - 1, value);
    return new Quantity(number, value, kind, approximate, unit);
  }

  /** The sign or the name of money that ends there. */
  private String moneyBehind(int end) {
    if (isSign(text.charAt(end - 1))) {
      return text.substring(end - 1, end);
    }
    int last = tokens.words.at(end - 1);
    int first = last;
    while (tokens.length(first) == 1
        && first > 0
        && tokens.gap(first - 1).isEmpty()
        && Glyphs.of(text.charAt(tokens.words.start(first - 1))) == Glyphs.SINGLE
        && currencies.unspaced(text, tokens.words.start(first)) < end - tokens.words.start(first)) {
      first--;
    }
    return text.substring(tokens.words.start(first), end);
  }

  private Optional<Span> percent(int word, int next, Span number) {
    int at = number.end();
    while (at < within.end() && at < number.end() + 2 && Punctuation.isSpace(text.charAt(at))) {
      at++;
    }
    if (at < within.end() && isPercentSign(text.charAt(at))) {
      return Optional.of(new Span(number.start(), at + 1));
    }
    if (number.start() > floor && isPercentSign(text.charAt(number.start() - 1))) {
      return Optional.of(new Span(number.start() - 1, number.end()));
    }
    if (tokens.joinedOverLine(next - 1, "-")) {
      String form = tokens.form(next);
      if (small.isPercent(form) && !SECOND_HALVES.contains(form)) {
        return Optional.of(tokens.span(word, next));
      }
      boolean two = PER.contains(form) && SECOND_HALVES.contains(tokens.form(next + 1));
      if (two && tokens.joined(next, "")) {
        return Optional.of(tokens.span(word, next + 1));
      }
    }
    boolean before = word > 0 && tokens.form(word - 1).equals("yüzde");
    return before || isBehindHanPercent(word) ? Optional.of(number) : Optional.empty();
  }

  private static boolean isPercentSign(char c) {
    return c == '%' || c == '٪' || c == '％' || c == '﹪';
  }

  private boolean isBehindHanPercent(int word) {
    return word >= 3
        && tokens.form(word - 1).equals("之")
        && tokens.form(word - 2).equals("分")
        && tokens.form(word - 3).equals("百");
  }

  private Optional<Span> money(int word, int next, Span number) {
    int at = number.start();
    while (at > floor && number.start() - at < 2 && Punctuation.isSpace(text.charAt(at - 1))) {
      at--;
    }
    if (at > floor && isSign(text.charAt(at - 1))) {
      int start = at - 1;
      while (start > floor && at - start < 4 && Character.isUpperCase(text.charAt(start - 1))) {
        start--;
      }
      return Optional.of(new Span(start, number.end()));
    }
    int end = number.end();
    while (end < within.end() && end < number.end() + 2 && Punctuation.isSpace(text.charAt(end))) {
      end++;
    }
    if (end < within.end() && isSign(text.charAt(end))) {
      return Optional.of(new Span(number.start(), end + 1));
    }
    return namedMoney(word, next, number);
  }

  private static boolean isSign(char c) {
    return Character.getType(c) == Character.CURRENCY_SYMBOL;
  }

  /** 5 million dollars, 5 millions de dollars, 5 US dollars, EUR 5. */
  private Optional<Span> namedMoney(int word, int next, Span number) {
    int unspaced = currencies.unspaced(text, number.end());
    if (unspaced > 0 && number.end() + unspaced <= within.end()) {
      return Optional.of(new Span(number.start(), number.end() + unspaced));
    }
    int last = Math.min(next + 3, tokens.size());
    for (int i = next; i < last && tokens.joinedOverLine(i - 1, "-."); i++) {
      if (currencies.contains(tokens.form(i))) {
        return Optional.of(new Span(number.start(), tokens.words.end(i)));
      }
      boolean passed = functionWords.contains(tokens.form(i)) || CountedNouns.isOf(tokens.form(i));
      if (!passed && !tokens.words.isCapitalised(i)) {
        break;
      }
    }
    boolean code =
        word > 0
            && tokens.words.start(word - 1) >= floor
            && tokens.length(word - 1) == 3
            && tokens.joined(word - 1, "")
            && tokens.words.raw(word - 1).chars().allMatch(Character::isUpperCase)
            && currencies.contains(tokens.form(word - 1));
    return code
        ? Optional.of(new Span(tokens.words.start(word - 1), number.end()))
        : Optional.empty();
  }

  private boolean isApproximate(int word) {
    if (word == 0 || !tokens.joined(word - 1, "$€£¥")) {
      return false;
    }
    String before = tokens.form(word - 1);
    boolean small2 =
        word > 1
            && before.length() <= 4
            && functionWords.contains(before)
            && tokens.joined(word - 2, "")
            && small.isApproximate(tokens.form(word - 2));
    return small.isApproximate(before) || small2;
  }

  /** In 10-15 people the first number counts people too. */
  private List<Quantity> shareUnits(List<Quantity> found) {
    for (int i = 0; i + 1 < found.size(); i++) {
      Quantity first = found.get(i);
      Quantity second = found.get(i + 1);
      boolean range = isRange(first.span().end(), second.span().start());
      if (range && first.unit() == null && first.kind() == Quantity.Kind.CARDINAL) {
        found.set(
            i,
            new Quantity(
                first.span(), first.value(), second.kind(), first.approximate(), second.unit()));
      }
    }
    return List.copyOf(found);
  }

  private boolean isRange(int from, int to) {
    if (to <= from || to - from > 3) {
      return false;
    }
    String gap = text.substring(from, to).strip();
    return gap.equals("-") || gap.equals("–") || gap.equals("—");
  }
}
