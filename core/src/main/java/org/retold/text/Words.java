package org.retold.text;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retold.model.Span;

/**
 * The words of a text, as arrays of offsets: what reuse, linking and alignment compare.
 *
 * <p>A word is a run of letters, digits and marks. Apostrophes stay inside ({@code don't}), elided
 * articles stand alone ({@code l'} + {@code homme}), hyphens part words, digits keep their
 * separators ({@code 1,600}). Han and Kana give one word a character; Thai, Lao, Khmer and Myanmar
 * one a cluster. No dictionary, no language: the same text gives the same words everywhere, in time
 * linear in its length whatever it holds.
 */
public final class Words {
  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final byte[] flags;

  /** The first word of all that are of it, and how many. */
  private final int first;

  private final int size;

  /** What was asked for is kept: readers of dates and figures ask for a word many times. */
  private final @Nullable String[] forms;

  private Words(String text, WordScanner scanned) {
    this.text = text;
    starts = scanned.starts();
    ends = scanned.ends();
    flags = scanned.flags();
    forms = new String[starts.length];
    first = 0;
    size = starts.length;
  }

  private Words(Words all, int from, int to) {
    text = all.text;
    starts = all.starts;
    ends = all.ends;
    flags = all.flags;
    forms = all.forms;
    first = from;
    size = to - from;
  }

  public static Words of(String text) {
    return of(text, List.of(new Span(0, text.length())));
  }

  /** The words inside the kept spans; none reaches over the edge of one. */
  public static Words of(String text, List<Span> kept) {
    WordScanner scanner = new WordScanner(text, kept);
    scanner.scan(kept);
    return new Words(text, scanner);
  }

  /**
   * The words inside one of the kept spans, numbered from 0: what was already read of them is
   * shared, not read again.
   */
  public Words within(Span kept) {
    return new Words(this, first + at(kept.start()), first + at(kept.end()));
  }

  /** The text that they are words of. */
  String text() {
    return text;
  }

  public int size() {
    return size;
  }

  public Span span(int word) {
    return new Span(start(word), end(word));
  }

  public int start(int word) {
    return starts[first + word];
  }

  public int end(int word) {
    return ends[first + word];
  }

  /** The word as written. */
  public String raw(int word) {
    return text.substring(start(word), end(word));
  }

  /**
   * The word as compared: NFKC, lower case, one kind of apostrophe, without invisible characters
   * and without the vowel marks that Arabic and Hebrew may leave out.
   */
  public String form(int word) {
    String known = forms[first + word];
    if (known == null) {
      known = form(raw(word));
      forms[first + word] = known;
    }
    return known;
  }

  /** The hash code of the {@link #form(int) form}, which most words need not be made for. */
  public int hash(int word) {
    int hash = 0;
    for (int i = start(word); i < end(word); i++) {
      char plain = PlainForms.of(text.charAt(i));
      if (plain == PlainForms.NONE) {
        return form(word).hashCode();
      }
      hash = 31 * hash + plain;
    }
    return hash;
  }

  public boolean isNumber(int word) {
    return (flags[first + word] & WordScanner.NUMBER) != 0;
  }

  public boolean isCapitalised(int word) {
    return (flags[first + word] & WordScanner.CAPITALISED) != 0;
  }

  /** A cheap rule, from the punctuation before the word; {@link Sentences} knows better. */
  public boolean startsSentence(int word) {
    return (flags[first + word] & WordScanner.SENTENCE_START) != 0;
  }

  /** The first word that ends after the index; {@link #size()} if there is none. */
  public int at(int charIndex) {
    int found = Arrays.binarySearch(ends, first, first + size, charIndex);
    return (found >= 0 ? found + 1 : -found - 1) - first;
  }

  /** The form of any string, by the rules of {@link #form(int)}. */
  static String form(String raw) {
    char @Nullable [] changed = null;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      char plain = PlainForms.of(c);
      if (plain == PlainForms.NONE) {
        return normalised(raw);
      }
      if (plain != c) {
        changed = changed == null ? raw.toCharArray() : changed;
        changed[i] = plain;
      }
    }
    return changed == null ? raw : new String(changed);
  }

  /** The same, also of letters that their neighbours change. */
  static String normalised(String raw) {
    Normalizer2 compatible = Normalizer2.getNFKCInstance();
    String normal = compatible.isNormalized(raw) ? raw : compatible.normalize(raw);
    StringBuilder form = new StringBuilder(normal.length());
    for (int i = 0; i < normal.length(); ) {
      int c = normal.codePointAt(i);
      i += Character.charCount(c);
      if (Glyphs.isApostrophe(c)) {
        form.append('\'');
      } else if (c == 'ς') {
        form.append('σ');
      } else if (c == '״') {
        form.append('"');
      } else if (!Glyphs.isOptionalSemitic(c) && Glyphs.of(c) != Glyphs.INVISIBLE) {
        form.appendCodePoint(Character.toLowerCase(c));
      }
    }
    // A lone lengthening stroke is nothing but optional: it stays as it is.
    return form.isEmpty() ? raw : form.toString();
  }
}
