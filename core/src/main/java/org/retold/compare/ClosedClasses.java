package org.retold.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.retold.model.Span;

/**
 * Words that negate, hedge, count vaguely or rank an office: the closed classes of grammar, by
 * language. They say nothing about any subject, side or outlet.
 */
final class ClosedClasses {

  /** A closed class of words. */
  enum Sort {
    /** not, never, without. */
    NEGATION,
    /** refuse, lack, only: what may stand for a negation in other words. */
    DENIAL,
    /** may, perhaps, reportedly. */
    HEDGE,
    /** can, believe, whether: what may stand for a hedge in other words. */
    SOFT,
    /** may, could: hedges that beside a negation say what is forbidden or out of reach. */
    MODAL,
    SOME,
    ALL,
    /** dozens, thousands: how many, but not exactly. */
    VAGUE,
    ARTICLE,
    DEPUTY,
    FORMER,
    ACTING,
    /** Determiners that only go with a plural. */
    PLURAL,
    /** including, among: the list that follows need not be whole. */
    INCLUSIVE,
    /** and, or: what joins the last name to a list. */
    CONJUNCTION,
    /** of, for: what follows narrows the name before it. */
    LINKER,
    /** denied: somebody says that it is not so. */
    DENY,
    /** confirmed, admitted: somebody says that it is so. */
    AFFIRM,
    /** before: what is told next came later. */
    BEFORE,
    /** after: what is told next came first. */
    AFTER,
    /** fewer, less: after fewer than ten is before the tenth. */
    LESS,
    /** correction, erratum: what an outlet says of its own text. */
    CORRECTION
  }

  private static final String RESOURCE = "closed-classes.tsv";

  /** Written at the front of the next word. */
  private static final String ARABIC_AND = "وف";

  private final Map<String, Set<String>> words;

  private ClosedClasses(Map<String, Set<String>> words) {
    this.words = words;
  }

  static ClosedClasses load() {
    Map<String, Set<String>> words = new HashMap<>();
    try (InputStream in =
            Objects.requireNonNull(ClosedClasses.class.getResourceAsStream(RESOURCE), RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] fields = line.split("\t", -1);
        words
            .computeIfAbsent(fields[0] + " " + fields[1], key -> new HashSet<>())
            .addAll(Set.of(fields[2].split(" ")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
    return new ClosedClasses(words);
  }

  /** True if the lists know the language at all. */
  boolean knows(String language) {
    return words.containsKey("negation " + language);
  }

  boolean is(Sort sort, String language, String form) {
    return words
        .getOrDefault(sort.name().toLowerCase(Locale.ROOT) + " " + language, Set.of())
        .contains(form);
  }

  boolean isAny(String language, String form, Sort... sorts) {
    for (Sort sort : sorts) {
      if (is(sort, language, form)) {
        return true;
      }
    }
    return false;
  }

  /** The first word of this sort in the span; -1 if there is none. */
  int first(Sort sort, Telling telling, Span span) {
    int[] range = telling.wordsIn(span);
    for (int i = range[0]; i < range[1]; i++) {
      if (stands(sort, telling, i)) {
        return i;
      }
    }
    return -1;
  }

  boolean hasAny(Telling telling, Span span, Sort... sorts) {
    return Arrays.stream(sorts).anyMatch(sort -> has(sort, telling, span));
  }

  boolean has(Sort sort, Telling telling, Span span) {
    return first(sort, telling, span) >= 0;
  }

  /** True if word i is of this sort where it stands. */
  boolean stands(Sort sort, Telling telling, int i) {
    String form = telling.words().form(i);
    if (sort == Sort.NEGATION && form.endsWith("n't")) {
      return true;
    }
    if (!isHere(sort, telling.language(), form)) {
      return false;
    }
    // A no-confidence vote denies nothing.
    if (sort == Sort.NEGATION && isJoined(telling, i)) {
      return false;
    }
    // May is a month where it is written with a capital inside a sentence, or stands by a number.
    boolean capital = telling.words().isCapitalised(i) && !telling.words().startsSentence(i);
    if (capital && (sort == Sort.HEDGE || sort == Sort.SOME)) {
      return false;
    }
    if (sort == Sort.HEDGE && isForbidden(telling, i)) {
      return false;
    }
    // Some 200 people: about 200, not a part of them.
    // No. 2 negates nothing.
    boolean number = i + 1 < telling.words().size() && telling.words().isNumber(i + 1);
    boolean numbered = number && form.length() <= 2;
    return !(number && (sort == Sort.SOME || sort == Sort.HEDGE))
        && !(numbered && sort == Sort.NEGATION);
  }

  /** "May not pull down" and "ne peut pas" leave nothing in doubt. */
  private boolean isForbidden(Telling telling, int i) {
    String language = telling.language();
    return is(Sort.MODAL, language, telling.words().form(i))
        && (isNegation(telling, i - 1) || isNegation(telling, i + 1));
  }

  private boolean isNegation(Telling telling, int i) {
    return i >= 0
        && i < telling.words().size()
        && is(Sort.NEGATION, telling.language(), telling.words().form(i));
  }

  /** The word, or what is left of an Arabic one when "and" is taken off. */
  private boolean isHere(Sort sort, String language, String form) {
    boolean joined = language.equals("ar") && form.length() > 3;
    return is(sort, language, form)
        || (joined
            && ARABIC_AND.indexOf(form.charAt(0)) >= 0
            && is(sort, language, form.substring(1)));
  }

  /** True if a hyphen joins the word to the next one. */
  private static boolean isJoined(Telling telling, int i) {
    int end = telling.words().end(i);
    String text = telling.text();
    return end + 1 < text.length()
        && (text.charAt(end) == '-' || text.charAt(end) == '\u2011')
        && Character.isLetter(text.charAt(end + 1));
  }
}
