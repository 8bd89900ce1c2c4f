package org.retold.derive;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

  private final List<Telling> tellings;
  private final Coverage coverage;
  private final List<Set<String>> forms;

  /** How much two tellings agree, and where. */
  record Agreement(double weight, List<Passage> passages) {}

  Agreements(List<Telling> tellings, Coverage coverage) {
    this.tellings = tellings;
    this.coverage = coverage;
    forms = tellings.stream().map(telling -> forms(telling.words(), false)).toList();
  }

  /** What the two have against all of the others. */
  Agreement against(int one, int other, List<Integer> others) {
    double weight = 0;
    List<Passage> passages = new ArrayList<>();
    for (PassagePair pair : coverage.pairs(one, other)) {
      double found = weight(pair, one, other, others);
      if (found > 0) {
        weight += found;
        passages.addAll(pair.passages());
      }
    }
    return new Agreement(weight, passages);
  }

  private double weight(PassagePair pair, int one, int other, List<Integer> others) {
    Passage mine = side(pair, one);
    Passage theirs = side(pair, other);
    Words a = words(mine);
    Words b = words(theirs);
    List<Passage> counterparts = new ArrayList<>();
    for (int third : others) {
      counterparts.addAll(coverage.counterparts(one, mine.span(), third));
      counterparts.addAll(coverage.counterparts(other, theirs.span(), third));
    }
    if (counterparts.isEmpty()) {
      return tokens(a, b, others, true) + Math.min(MOST_FOR_SENTENCE, 2 * pair.similarity());
    }
    // Where the third says the same, a name it writes otherwise is only its language's form.
    return tokens(a, b, others, false) + wordsAgainst(a, b, one, other, counterparts);
  }

  private Passage side(PassagePair pair, int telling) {
    return pair.a().article().equals(tellings.get(telling).article().id()) ? pair.a() : pair.b();
  }

  private Words words(Passage passage) {
    return tellings.stream()
        .filter(telling -> telling.article().id().equals(passage.article()))
        .map(telling -> Words.of(telling.article().words(passage)))
        .findFirst()
        .orElseThrow();
  }

  /** Names and numbers that both have here and none of the others has anywhere. */
  private double tokens(Words a, Words b, List<Integer> others, boolean names) {
    Set<String> theirs = forms(b, true);
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
  private double wordsAgainst(Words a, Words b, int one, int other, List<Passage> counterparts) {
    String language = tellings.get(one).article().language();
    boolean comparable = language.equals(tellings.get(other).article().language());
    Set<String> against = new HashSet<>();
    for (Passage passage : counterparts) {
      comparable &= language.equals(language(passage));
      against.addAll(stems(words(passage)));
    }
    if (!comparable) {
      return 0;
    }
    Set<String> both = stems(a);
    both.retainAll(stems(b));
    both.removeAll(against);
    return Math.min(MOST_FOR_SENTENCE, A_WORD * both.size());
  }

  private String language(Passage passage) {
    return tellings.stream()
        .filter(telling -> telling.article().id().equals(passage.article()))
        .map(telling -> telling.article().language())
        .findFirst()
        .orElse("und");
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
    String bare = Normalizer.normalize(form, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return Character.isDigit(form.codePointAt(0))
        ? bare.replaceAll("[^0-9]", "")
        : bare.toLowerCase(Locale.ROOT);
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
