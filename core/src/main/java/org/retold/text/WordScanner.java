package org.retold.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.retold.model.Span;

/** The one pass over a text that cuts it into words. Built and dropped by {@link Words}. */
final class WordScanner {
  static final byte NUMBER = 1;
  static final byte CAPITALISED = 2;
  static final byte SENTENCE_START = 4;

  /**
   * What French, Italian, Catalan and Occitan write together with the next word. A short letter of
   * the second line begins names as well (N'Djamena), so a capital must not follow it.
   */
  private static final Set<String> ELIDED =
      Set.of(
          "l", "d", "qu", "dell", "nell", "all", "dall", "sull", "coll", "un", "quest", "quell",
          "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu", "gl", "degl", "agl", "negl", "sant");

  private static final Set<String> ELIDED_BEFORE_LOWER_CASE =
      Set.of("n", "s", "j", "m", "t", "c", "v");

  private final String text;
  private int[] starts;
  private int[] ends;
  private byte[] flags;
  private int size;
  private int limit;

  /** Room is guessed by what is kept: of a long text a sentence may be asked for. */
  WordScanner(String text, List<Span> kept) {
    this.text = text;
    long asked = kept.stream().mapToLong(Span::length).sum();
    int guess = (int) Math.max(16, Math.min(text.length(), asked) / 5);
    starts = new int[guess];
    ends = new int[guess];
    flags = new byte[guess];
  }

  void scan(List<Span> kept) {
    for (Span span : kept) {
      limit = Math.min(span.end(), text.length());
      int at = span.start();
      boolean fresh = true;
      while (at < limit) {
        int c = Glyphs.at(text, at, limit);
        int next = at + Character.charCount(c);
        byte glyph = Glyphs.of(c);
        if (glyph != Glyphs.OTHER && glyph != Glyphs.MARK && glyph != Glyphs.INVISIBLE) {
          int end = wordEnd(at, c, glyph);
          add(at, end, c, glyph, fresh);
          fresh = false;
          next = end;
        }
        at = next;
      }
    }
  }

  int[] starts() {
    return Arrays.copyOf(starts, size);
  }

  int[] ends() {
    return Arrays.copyOf(ends, size);
  }

  byte[] flags() {
    return Arrays.copyOf(flags, size);
  }

  private int wordEnd(int start, int c, byte glyph) {
    return switch (glyph) {
      case Glyphs.SINGLE -> skipMarks(start + Character.charCount(c));
      case Glyphs.CLUSTER, Glyphs.CLUSTER_LEAD, Glyphs.CLUSTER_FOLLOW, Glyphs.STACKER ->
          clusterEnd(start, c, glyph);
      default -> letteredEnd(start);
    };
  }

  private int skipMarks(int at) {
    int end = at;
    while (end < limit) {
      int c = Glyphs.at(text, end, limit);
      if (Glyphs.of(c) != Glyphs.MARK) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  private int clusterEnd(int start, int first, byte firstGlyph) {
    int end = start + Character.charCount(first);
    boolean wantsBase = firstGlyph == Glyphs.CLUSTER_LEAD;
    while (end < limit) {
      int c = Glyphs.at(text, end, limit);
      byte glyph = Glyphs.of(c);
      boolean joins =
          glyph == Glyphs.MARK
              || glyph == Glyphs.STACKER
              || glyph == Glyphs.CLUSTER_FOLLOW
              || (wantsBase && glyph == Glyphs.CLUSTER);
      if (!joins) {
        break;
      }
      wantsBase = glyph == Glyphs.STACKER;
      end += Character.charCount(c);
    }
    return end;
  }

  /**
   * The end of a run of letters, digits and marks, with the punctuation that stands inside words.
   */
  private int letteredEnd(int start) {
    int end = start;
    int at = start;
    while (at < limit) {
      int c = Glyphs.at(text, at, limit);
      byte glyph = Glyphs.of(c);
      int next = at + Character.charCount(c);
      if (glyph == Glyphs.LETTER || glyph == Glyphs.DIGIT || glyph == Glyphs.MARK) {
        end = next;
      } else if (Glyphs.isApostrophe(c) && end == at && lettersAround(at)) {
        if (isElided(start, at)) {
          return next;
        }
      } else if (glyph != Glyphs.INVISIBLE && !(end == at && joinsInside(start, at, (char) c))) {
        break;
      }
      at = next;
    }
    return end;
  }

  private boolean lettersAround(int at) {
    return at + 1 < limit
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetter(Glyphs.at(text, at + 1, limit));
  }

  private boolean isElided(int start, int apostrophe) {
    if (apostrophe - start > 6) {
      return false;
    }
    String before = text.substring(start, apostrophe).toLowerCase(Locale.ROOT);
    return ELIDED.contains(before)
        || (ELIDED_BEFORE_LOWER_CASE.contains(before)
            && Character.isLowerCase(text.charAt(apostrophe + 1))
            && hasSecondLetter(apostrophe + 1));
  }

  /** Keeps an English {@code 't} or {@code 's} of one letter with its word. */
  private boolean hasSecondLetter(int at) {
    return (at + 1 < limit && Character.isLetter(text.charAt(at + 1)))
        || Character.toLowerCase(text.charAt(at)) != 's';
  }

  private boolean joinsInside(int start, int at, char c) {
    if (at == start || at + 1 >= limit) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    return switch (c) {
      case '.' -> digits(before, after) || singleLettersAround(start, at, before, after);
      case ',', '\'', '’', '٫', '٬', '،', '．', '，' -> digits(before, after);
      case '"', '״', '׳' -> Glyphs.isHebrew(before) && Glyphs.isHebrew(after);
      default -> false;
    };
  }

  private static boolean digits(char before, char after) {
    return Character.isDigit(before) && Character.isDigit(after);
  }

  /** As in U.S., where each letter stands alone. */
  private boolean singleLettersAround(int start, int at, char before, char after) {
    boolean loneBefore = at - 1 == start || text.charAt(at - 2) == '.';
    boolean loneAfter = at + 2 >= limit || !Character.isLetterOrDigit(text.charAt(at + 2));
    return loneBefore && loneAfter && Character.isLetter(before) && Character.isLetter(after);
  }

  private void add(int start, int end, int c, byte glyph, boolean fresh) {
    if (size == starts.length) {
      int grown = Math.max(16, size + (size >> 1));
      starts = Arrays.copyOf(starts, grown);
      ends = Arrays.copyOf(ends, grown);
      flags = Arrays.copyOf(flags, grown);
    }
    int flag = glyph == Glyphs.DIGIT && isNumber(start, end) ? NUMBER : 0;
    flag |= Character.isUpperCase(c) || Character.isTitleCase(c) ? CAPITALISED : 0;
    flag |= fresh || startsSentence(start) ? SENTENCE_START : 0;
    starts[size] = start;
    ends[size] = end;
    flags[size] = (byte) flag;
    size++;
  }

  private boolean isNumber(int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c) || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  /** Looks at what lies between the word before and this one. */
  private boolean startsSentence(int start) {
    int before = size == 0 ? 0 : ends[size - 1];
    for (int i = before; i < start; i++) {
      switch (text.charAt(i)) {
        case '\n',
            '\r',
            '\u0085',
            '\u2028',
            '\u2029',
            '!',
            '?',
            '…',
            '。',
            '！',
            '？',
            '؟',
            '۔',
            '।',
            '።',
            '։',
            '•',
            '｡' -> {
          return true;
        }
        case '.' -> {
          if (i == before && start > i + 1 && !isInitial()) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  private boolean isInitial() {
    int last = size - 1;
    return ends[last] - starts[last] == 1 && (flags[last] & CAPITALISED) != 0;
  }
}
