package org.retold.text;

import com.ibm.icu.text.CompactDecimalFormat;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The number words of a language in all their inflections, taken from what CLDR's rules spell:
 * every word of a spelled number that can be solved for is kept with its value.
 */
final class SpelledNumbers {
  private static final Map<String, SpelledNumbers> READ = new ConcurrentHashMap<>();

  /**
   * @param ordinal third rather than three
   */
  record Word(long value, boolean ordinal) {}

  private final Map<String, Word> words = new HashMap<>();
  private final Map<String, BigDecimal> magnitudes = new HashMap<>();
  private final Set<String> links =
      new HashSet<>(
          Set.of(
              "and", "et", "y", "e", "i", "und", "och", "og", "en", "és", "și", "и", "και", "و"));

  private final boolean areFunctionWords;

  private SpelledNumbers(String tag) {
    ULocale locale = ULocale.forLanguageTag(tag);
    RuleBasedNumberFormat rules = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
    // CLDR's root spells nothing: digits come back.
    if (!Character.isDigit(rules.format(3).codePointAt(0))) {
      read(rules);
      words
          .keySet()
          .removeIf(word -> word.length() == 1 && Glyphs.of(word.charAt(0)) != Glyphs.SINGLE);
    }
    magnitudes(locale);
    FunctionWords function = FunctionWords.of(tag);
    areFunctionWords =
        words.entrySet().stream()
                .filter(entry -> entry.getValue().value > 2 && entry.getValue().value < 10)
                .filter(entry -> function.contains(entry.getKey()))
                .count()
            > 2;
  }

  static SpelledNumbers of(String language) {
    return READ.computeIfAbsent(language.isEmpty() ? "und" : language, SpelledNumbers::new);
  }

  @Nullable Word word(String form) {
    return words.get(form);
  }

  /** A thousand, a million, Mio., 万: what multiplies the number before it. */
  @Nullable BigDecimal magnitude(String form) {
    return magnitudes.get(form);
  }

  /** And, et, y, и: between the parts of one number. */
  boolean isLink(String form) {
    return links.contains(form);
  }

  private void read(RuleBasedNumberFormat rules) {
    List<String> sets = new ArrayList<>();
    for (String set : rules.getRuleSetNames()) {
      boolean special = set.contains("year") || set.contains("days") || set.contains("financial");
      if (!special) {
        sets.add(set);
      }
    }
    // Cardinals first, and the plain sets before the inflected: the first value of a word stays.
    sets.sort(
        Comparator.comparing((String set) -> set.contains("ordinal"))
            .thenComparing(String::length)
            .thenComparing(Comparator.naturalOrder()));
    boolean compounds = parts(rules.format(234)).length == 1;
    long[] numbers = numbers(compounds);
    // Short numbers first: longer ones are solved with the words learned from them.
    for (long number : numbers) {
      // An inflection more than any text needs costs time in Finnish, which has a hundred rule
      // sets.
      int most = number <= 20 ? sets.size() : Math.min(sets.size(), 40);
      for (String set : sets.subList(0, most)) {
        learn(parts(spelled(rules, number, set)), number, set.contains("ordinal"));
      }
    }
  }

  /** True if the language's stop list holds its number words, and so says nothing about them. */
  boolean areFunctionWords() {
    return areFunctionWords;
  }

  private static long[] numbers(boolean compounds) {
    LongStream small = LongStream.rangeClosed(0, compounds ? 199 : 101);
    LongStream hundreds = LongStream.iterate(200, n -> n <= 900, n -> n + 100);
    LongStream round =
        LongStream.of(
            1000,
            2000,
            3000,
            5000,
            10_000,
            1_000_000,
            2_000_000,
            5_000_000,
            1_000_000_000,
            2_000_000_000L);
    LongStream more =
        compounds
            ? LongStream.concat(
                LongStream.iterate(210, n -> n < 1000, n -> n + 10),
                LongStream.iterate(
                    4000, n -> n <= 100_000, n -> n < 20_000 ? n + 1000 : n + 10_000))
            : LongStream.empty();
    return LongStream.concat(LongStream.concat(small, hundreds), LongStream.concat(round, more))
        .toArray();
  }

  private static String spelled(RuleBasedNumberFormat rules, long number, String set) {
    try {
      return rules.format(number, set);
    } catch (IllegalArgumentException | IllegalStateException gap) {
      return "";
    }
  }

  private static String[] parts(String spelled) {
    String plain = Words.form(spelled).replace('-', ' ').strip();
    return plain.isEmpty() || plain.codePoints().anyMatch(Character::isDigit)
        ? new String[0]
        : plain.split("[ \u00A0]+");
  }

  /** Solves a spelled number for the one word that is not known yet. */
  private void learn(String[] parts, long number, boolean ordinal) {
    if (parts.length == 1) {
      words.putIfAbsent(parts[0], new Word(number, ordinal));
      return;
    }
    long sum = 0;
    String unknown = "";
    for (String part : parts) {
      Word known = words.get(part);
      if (known != null) {
        sum += known.value;
      } else if (unknown.isEmpty()) {
        unknown = part;
      } else {
        return;
      }
    }
    if (unknown.isEmpty() || parts.length > 3) {
      return;
    }
    if (sum == number) {
      links.add(unknown);
    } else if (parts.length == 2 && number > 20) {
      boolean product = sum > 0 && sum < 20 && number % 100 == 0 && number % sum == 0;
      long value = product ? number / sum : number - sum;
      if (value > 0) {
        words.putIfAbsent(unknown, new Word(value, ordinal));
      }
    }
  }

  private void magnitudes(ULocale locale) {
    for (CompactDecimalFormat.CompactStyle style : CompactDecimalFormat.CompactStyle.values()) {
      CompactDecimalFormat compact = CompactDecimalFormat.getInstance(locale, style);
      compact.setMaximumFractionDigits(0);
      for (long power = 1000; power <= 1_000_000_000_000L; power *= 10) {
        for (long count : new long[] {1, 2, 5}) {
          magnitude(compact.format(power * count), power * count);
        }
      }
    }
    for (Map.Entry<String, Word> entry : words.entrySet()) {
      long value = entry.getValue().value;
      if (value >= 1000 && isPowerOfTen(value)) {
        magnitudes.putIfAbsent(entry.getKey(), BigDecimal.valueOf(value));
      }
    }
    magnitudes
        .keySet()
        .removeIf(form -> form.length() == 1 && Glyphs.of(form.charAt(0)) != Glyphs.SINGLE);
    // The short forms of the trade, which CLDR writes K, M, B.
    magnitudes.putIfAbsent("千", BigDecimal.valueOf(1000));
    magnitudes.putIfAbsent("百", BigDecimal.valueOf(100));
    magnitudes.putIfAbsent("mn", BigDecimal.valueOf(1_000_000));
    magnitudes.putIfAbsent("mln", BigDecimal.valueOf(1_000_000));
    magnitudes.putIfAbsent("bn", BigDecimal.valueOf(1_000_000_000));
    magnitudes.putIfAbsent("mrd", BigDecimal.valueOf(1_000_000_000));
    magnitudes.putIfAbsent("mia", BigDecimal.valueOf(1_000_000_000));
    magnitudes.putIfAbsent("trn", BigDecimal.valueOf(1_000_000_000_000L));
  }

  private static boolean isPowerOfTen(long value) {
    long rest = value;
    while (rest % 10 == 0) {
      rest /= 10;
    }
    return rest == 1;
  }

  private void magnitude(String written, long value) {
    Words split = Words.of(written);
    if (split.size() < 2 || !split.isNumber(0)) {
      return;
    }
    String figures = split.form(0);
    if (figures.length() > 3 || !figures.chars().allMatch(c -> Character.digit(c, 10) >= 0)) {
      return;
    }
    BigDecimal times = BigDecimal.valueOf(value).divide(new BigDecimal(figures));
    StringBuilder name = new StringBuilder();
    for (int i = 1; i < split.size(); i++) {
      name.append(i > 1 ? " " : "").append(split.form(i));
    }
    if (split.size() == 2) {
      magnitudes.putIfAbsent(name.toString(), times);
    }
  }
}
