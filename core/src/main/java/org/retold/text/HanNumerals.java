package org.retold.text;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers written in Han characters: 三百二十, 五千万, 第三. */
final class HanNumerals {
  private static final String DIGITS = "〇一二三四五六七八九";

  /** What follows a single figure when it counts something. */
  private static final String CLASSIFIERS = "个個名位人次家国國天年岁歲条條项項组組封件所架艘辆輛支张張座场場起种種周週倍つ";

  /**
   * @param ordinal third rather than three
   */
  record Read(BigDecimal value, boolean ordinal, int next) {}

  private HanNumerals() {}

  /** The number that begins at a word; null if none does. */
  static @Nullable Read read(DateTokens tokens, int word) {
    boolean ordinal = tokens.form(word).equals("第");
    int start = ordinal ? word + 1 : word;
    int at = start;
    long total = 0;
    long section = 0;
    long digit = -1;
    while (at < tokens.size()
        && tokens.length(at) == 1
        && (at == start || tokens.gap(at - 1).isEmpty())) {
      char c = tokens.text.charAt(tokens.words.start(at));
      int value = digit(c);
      long unit = unit(c);
      if (value >= 0) {
        digit = value;
      } else if (unit >= 10_000 && (section > 0 || digit > 0)) {
        total += (section + Math.max(0, digit)) * unit;
        section = 0;
        digit = -1;
      } else if (unit > 0 && unit < 10_000 && (at > start || unit == 10)) {
        section += (digit < 0 ? 1 : digit) * unit;
        digit = -1;
      } else {
        break;
      }
      at++;
    }
    boolean counts = ordinal || at - start > 1 || isCounted(tokens, at);
    return at > start && counts
        ? new Read(BigDecimal.valueOf(total + section + Math.max(0, digit)), ordinal, at)
        : null;
  }

  private static boolean isCounted(DateTokens tokens, int word) {
    return word < tokens.size()
        && tokens.gap(word - 1).isEmpty()
        && CLASSIFIERS.contains(tokens.form(word));
  }

  private static int digit(char c) {
    return switch (c) {
      case '零' -> 0;
      case '两', '兩' -> 2;
      default -> DIGITS.indexOf(c);
    };
  }

  private static long unit(char c) {
    return switch (c) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1000;
      case '万', '萬' -> 10_000;
      case '亿', '億' -> 100_000_000;
      default -> 0;
    };
  }
}
