package org.retold.derive;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.retold.model.Article;
import org.retold.model.Passage;
import org.retold.model.PassagePair;
import org.retold.model.Span;
import org.retold.text.Words;

/**
 * What two tellings have in common against a third and its kin: sentences, names and numbers that
 * the third has nowhere, and words of their common sentences that it does not use where it says the
 * same. Two copies of one exemplar agree against it by chance only; agreement beyond that shows
 * another source behind both (the argument from minor agreements, as in the synoptic problem).
 */
final class Agreements {
  /** Weights by hand, checked on the golden stories; docs/method/derive.md#unheld. */
  private static final double A_NAME = .75;

  private static final double A_NUMBER = 1;
  private static final double A_WORD = .25;
  private static final double MOST_FOR_SENTENCE = 1;
  private static final int NAME_LETTERS = 5;
  private static final int WORD_LETTERS = 5;
  private static final int STEM_LETTERS = 6;

  /**
   * Two reports of one event in one language hit on some words that a third does not use; so many
   * show a source. Of 50 pairs of real outlets with some agreement one has so many; of a real story
   * with a common source two have 12. docs/method/derive.md#reports.
   */
  private static final int LEAST_AGAINST = 10;

  private final List<Telling> tellings;
  private final Coverage coverage;
  private final List<Set<String>> forms;
  private final Map<String, Telling> byArticle = new HashMap<>();

  /** The same few sentences are held against each other pair of tellings. */
  private final Map<Passage, Set<String>> known = new HashMap<>();

  /** How much two tellings agree, and where. */
  record Agreement(double weight, List<Passage> passages) {}

  Agreements(List<Telling> tellings, Coverage coverage) {
    this.tellings = tellings;
    this.coverage = coverage;
    tellings.forEach(telling -> byArticle.put(telling.article().id(), telling));
    forms = tellings.stream().map(telling -> forms(telling.words(), false)).toList();
  }

  /** What the two have against all of the others. */
  Agreement against(int one, int other, List<Integer> others) {
    double weight = 0;
    List<Passage> passages = new ArrayList<>();
    Common common = new Common();
    for (PassagePair pair : coverage.pairs(one, other)) {
      double found = weight(pair, one, other, others, common);
      if (found > 0) {
        weight += found;
        passages.addAll(pair.passages());
      }
    }
    return inOneLanguage(one, other) && !common.demandsSource()
        ? new Agreement(0, List.of())
        : new Agreement(weight, passages);
  }

  /** Words that two of three tellings have where all three say the same, in one language. */
  private static final class Common {
    private int against;
    private int ofOne;
    private int ofOther;

    void add(Set<String> one, Set<String> other, Set<String> third) {
      for (String word : one) {
        against += other.contains(word) && !third.contains(word) ? 1 : 0;
        ofOne += !other.contains(word) && third.contains(word) ? 1 : 0;
      }
      for (String word : other) {
        ofOther += !one.contains(word) && third.contains(word) ? 1 : 0;
      }
    }

    /** True if the two have far more of their words with each other than with the third. */
    boolean demandsSource() {
      return against >= LEAST_AGAINST && against >= 2 * Math.max(ofOne, ofOther);
    }
  }

  private double weight(PassagePair pair, int one, int other, List<Integer> others, Common common) {
    Passage mine = side(pair, one);
    Passage theirs = side(pair, other);
    List<Passage> counterparts = new ArrayList<>();
    for (int third : others) {
      counterparts.addAll(coverage.counterparts(one, mine.span(), third));
      counterparts.addAll(coverage.counterparts(other, theirs.span(), third));
    }
    if (counterparts.isEmpty() && inOneLanguage(one, other)) {
      // Two desks both have what a third left out because both were told it.
      return 0;
    }
    if (counterparts.isEmpty()) {
      return tokens(mine, theirs, others, true)
          + Math.min(MOST_FOR_SENTENCE, 2 * pair.similarity());
    }
    // Where the third says the same, a name it writes otherwise is only its language's form.
    return tokens(mine, theirs, others, false) + wordsAgainst(mine, theirs, counterparts, common);
  }

  private boolean inOneLanguage(int one, int other) {
    String language = tellings.get(one).article().language();
    return language.equals(tellings.get(other).article().language());
  }

  private Passage side(PassagePair pair, int telling) {
    return pair.a().article().equals(tellings.get(telling).article().id()) ? pair.a() : pair.b();
  }

  private Article article(Passage passage) {
    return Objects.requireNonNull(byArticle.get(passage.article())).article();
  }

  private Words words(Passage passage) {
    return Words.of(article(passage).words(passage));
  }

  /** Names and numbers that both have here and none of the others has anywhere. */
  private double tokens(Passage one, Passage other, List<Integer> others, boolean names) {
    Words a = words(one);
    Set<String> theirs = forms(words(other), true);
    Set<String> seen = new HashSet<>();
    double sum = 0;
    for (int w = 0; w < a.size(); w++) {
      String form = plain(a.form(w));
      boolean number = a.isNumber(w);
      boolean name =
          names && a.isCapitalised(w) && !a.startsSentence(w) && form.length() >= NAME_LETTERS;
      boolean telling = name || (number && form.length() > 1);
      if (telling
          && theirs.contains(form)
          && seen.add(form)
          && others.stream().noneMatch(third -> forms.get(third).contains(form))) {
        sum += number ? A_NUMBER : A_NAME;
      }
    }
    return sum;
  }

  /** Words of both that the others do not use where they say the same, in one language only. */
  private double wordsAgainst(
      Passage one, Passage other, List<Passage> counterparts, Common common) {
    String language = article(one).language();
    boolean comparable =
        Stream.concat(Stream.of(other), counterparts.stream())
            .allMatch(passage -> article(passage).language().equals(language));
    if (!comparable) {
      return 0;
    }
    Set<String> third = new HashSet<>();
    counterparts.forEach(passage -> third.addAll(stems(passage)));
    common.add(stems(one), stems(other), third);
    Set<String> both = new HashSet<>(stems(one));
    both.retainAll(stems(other));
    both.removeAll(third);
    return Math.min(MOST_FOR_SENTENCE, A_WORD * both.size());
  }

  private Set<String> stems(Passage passage) {
    return known.computeIfAbsent(passage, at -> stems(words(at)));
  }

  private static Set<String> stems(Words words) {
    Set<String> stems = new HashSet<>();
    for (int w = 0; w < words.size(); w++) {
      String form = plain(words.form(w));
      if (form.length() >= WORD_LETTERS && !words.isNumber(w)) {
        stems.add(form.substring(0, Math.min(STEM_LETTERS, form.length())));
      }
    }
    return stems;
  }

  private static Set<String> forms(Words words, boolean tellingOnly) {
    Set<String> forms = new HashSet<>();
    for (int w = 0; w < words.size(); w++) {
      if (!tellingOnly || words.isNumber(w) || words.isCapitalised(w)) {
        forms.add(plain(words.form(w)));
      }
    }
    return forms;
  }

  /** Without accents, and numbers without separators. */
  static String plain(String form) {
    String parted = Normalizer.normalize(form, Normalizer.Form.NFD);
    boolean number = Character.isDigit(form.codePointAt(0));
    StringBuilder plain = new StringBuilder(parted.length());
    for (int i = 0; i < parted.length(); i++) {
      char c = parted.charAt(i);
      boolean kept = number ? c >= '0' && c <= '9' : !isMark(c);
      if (kept) {
        plain.append(c);
      }
    }
    return number ? plain.toString() : plain.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isMark(char c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  /** The numbers of a span of text, as digits. */
  static Set<String> numbers(String text, Span span) {
    Words words = Words.of(span.of(text));
    Set<String> numbers = new HashSet<>();
    for (int w = 0; w < words.size(); w++) {
      String digits = words.isNumber(w) ? plain(words.form(w)) : "";
      if (digits.length() > 1) {
        numbers.add(digits);
      }
    }
    return numbers;
  }
}
