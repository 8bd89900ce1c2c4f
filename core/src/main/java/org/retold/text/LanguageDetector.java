package org.retold.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells the language of a text as BCP 47, or {@code und} where the text does not tell.
 *
 * <p>The script answers first, and alone where only one language of newspapers uses it. The rest is
 * left to OpenNLP's model of 103 languages, asked only about the languages of that script; where it
 * hesitates, function words decide, and words of their own tell languages that it takes for each
 * other or does not know. The model is loaded when it is first needed, once; the detector may be
 * shared by threads.
 */
public final class LanguageDetector {
  /** The tag of a text that does not tell its language. */
  public static final String UNKNOWN = "und";

  private static final LanguageDetector SHARED = new LanguageDetector();

  /** Below, a title or a byline: the model guesses wildly. docs/method/text.md#language */
  private static final int LEAST_LETTERS = 12;

  /**
   * By how much the best must be likelier than the next, times letters.
   * docs/method/text.md#language
   */
  private static final double LEAD = 15;

  private static final double MOST_LEAD = 0.15;

  /** Where the model hesitates between more, it knows nothing. */
  private static final int CONSIDERED = 5;

  /** docs/method/text.md#language */
  private static final int LEAST_FUNCTION = 3;

  private static final double FUNCTION_LEAD = 1.4;

  private static final int LEAST_ALONE = 2;

  private LanguageDetector() {}

  public static LanguageDetector shared() {
    return SHARED;
  }

  /** The language of an article or a passage. */
  public String detect(CharSequence text) {
    return detect(text, Set.of());
  }

  /**
   * The likeliest of the candidates, for a passage too short to tell alone; {@code und} if the
   * script excludes them all.
   */
  public String detectWithin(CharSequence text, Collection<String> candidates) {
    Set<String> wanted = new TreeSet<>(candidates);
    return wanted.isEmpty() ? UNKNOWN : detect(text, wanted);
  }

  private static String detect(CharSequence text, Set<String> wanted) {
    LetterSample sample = LetterSample.of(text);
    String script = sample.script();
    if (script.isEmpty()) {
      return UNKNOWN;
    }
    Set<String> written = ScriptLanguages.of(script, sample);
    if (written.size() == 1) {
      String only = written.iterator().next();
      return wanted.isEmpty() || wanted.contains(only) ? only : UNKNOWN;
    }
    Set<String> candidates = new TreeSet<>(written);
    if (!wanted.isEmpty()) {
      candidates.retainAll(wanted);
    }
    if (candidates.size() == 1) {
      return candidates.iterator().next();
    }
    if (candidates.isEmpty() || sample.letters() < (wanted.isEmpty() ? LEAST_LETTERS : 3)) {
      return UNKNOWN;
    }
    double lead = wanted.isEmpty() ? 1 + Math.min(MOST_LEAD, LEAD / sample.letters()) : 1;
    return told(sample.text(), candidates, lead);
  }

  /**
   * What the model says, what function words say where it hesitates, and what telling words say.
   */
  private static String told(String text, Set<String> candidates, double lead) {
    Map<String, Double> scores = LanguageModel.shared().scores(text, candidates);
    List<String> likeliest =
        scores.keySet().stream()
            .sorted(Comparator.comparing((String tag) -> -scores.getOrDefault(tag, 0.0)))
            .limit(CONSIDERED)
            .toList();
    Words words = Words.of(text);
    String best = best(scores, lead);
    String answer = best.equals(UNKNOWN) ? byFunctionWords(words, likeliest) : best;
    return TellingWords.shared().correct(answer, likeliest, words, candidates);
  }

  /** Of the likeliest languages the one whose function words stand there far more often. */
  private static String byFunctionWords(Words words, List<String> likeliest) {
    String best = UNKNOWN;
    int most = 0;
    int next = 0;
    for (String language : likeliest) {
      FunctionWords function = FunctionWords.of(language);
      int found = 0;
      for (int at = 0; at < words.size(); at++) {
        found += function.contains(words.form(at)) ? 1 : 0;
      }
      if (found > most) {
        next = most;
        most = found;
        best = language;
      } else {
        next = Math.max(next, found);
      }
    }
    boolean alone = next == 0 && most >= LEAST_ALONE;
    boolean ahead = most >= LEAST_FUNCTION && most >= FUNCTION_LEAD * next;
    return alone || ahead ? best : UNKNOWN;
  }

  private static String best(Map<String, Double> scores, double lead) {
    String best = UNKNOWN;
    double first = 0;
    double second = 0;
    for (Map.Entry<String, Double> entry : scores.entrySet()) {
      if (entry.getValue() > first) {
        second = first;
        first = entry.getValue();
        best = entry.getKey();
      } else if (entry.getValue() > second) {
        second = entry.getValue();
      }
    }
    return first < second * lead ? UNKNOWN : best;
  }
}
