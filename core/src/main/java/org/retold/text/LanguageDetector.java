package org.retold.text;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells the language of a text as BCP 47, or {@code und} where the text does not tell.
 *
 * <p>The script answers first, and alone where only one language of newspapers uses it. The rest is
 * left to OpenNLP's model of 103 languages, asked only about the languages of that script. The
 * model is loaded when it is first needed, once; the detector may be shared by threads.
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
    return candidates.isEmpty() || sample.letters() < (wanted.isEmpty() ? LEAST_LETTERS : 3)
        ? UNKNOWN
        : best(
            LanguageModel.shared().scores(sample.text(), candidates),
            wanted.isEmpty() ? 1 + Math.min(MOST_LEAD, LEAD / sample.letters()) : 1);
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
