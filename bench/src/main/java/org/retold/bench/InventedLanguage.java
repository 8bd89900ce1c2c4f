package org.retold.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Words that nobody owns, in the frequencies of a natural language (Zipf), each with a few others
 * that come to mind in its place. The simulator writes its articles in it.
 */
final class InventedLanguage {
  private static final String[] ONSETS = {
    "b", "br", "c", "d", "dr", "f", "g", "gl", "h", "k", "l", "m", "n", "p", "pl", "r", "s", "st",
    "t", "tr", "v", "z"
  };
  private static final String[] NUCLEI = {"a", "e", "i", "o", "u", "ai", "ea", "ou"};
  private static final String[] CODAS = {"", "", "", "n", "r", "l", "s", "t", "nd", "m"};
  private static final int FUNCTION_WORDS = 60;
  private static final int WORDS = 4000;
  private static final int ALTERNATIVES = 3;

  private final List<String> words = new ArrayList<>();
  private final int[][] alternatives = new int[WORDS][ALTERNATIVES];
  private final double[] cumulated = new double[WORDS];

  InventedLanguage(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Set<String> seen = new HashSet<>();
    while (words.size() < WORDS) {
      int syllables = words.size() < FUNCTION_WORDS ? 1 : 2 + random.nextInt(3);
      String word = word(random, syllables);
      if (seen.add(word)) {
        words.add(word);
      } else if (words.size() < FUNCTION_WORDS && seen.add(word + "e")) {
        words.add(word + "e");
      }
    }
    double sum = 0;
    for (int i = 0; i < WORDS; i++) {
      sum += 1.0 / (i + 3);
      cumulated[i] = sum;
      for (int j = 0; j < ALTERNATIVES; j++) {
        alternatives[i][j] =
            i < FUNCTION_WORDS
                ? random.nextInt(FUNCTION_WORDS)
                : FUNCTION_WORDS + random.nextInt(WORDS - FUNCTION_WORDS);
      }
    }
  }

  private static String word(SplittableRandom random, int syllables) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(ONSETS[random.nextInt(ONSETS.length)]);
      word.append(NUCLEI[random.nextInt(NUCLEI.length)]);
    }
    return word.append(CODAS[random.nextInt(CODAS.length)]).toString();
  }

  String word(SplittableRandom random) {
    double at = random.nextDouble() * cumulated[WORDS - 1];
    int found = java.util.Arrays.binarySearch(cumulated, at);
    return words.get(found < 0 ? -found - 1 : found);
  }

  String functionWord(SplittableRandom random) {
    return words.get(random.nextInt(FUNCTION_WORDS));
  }

  /** One of the few words that come to mind for a word; for a word not of the language any. */
  String alternative(String word, SplittableRandom random) {
    int index = words.indexOf(word);
    return index < 0 ? word(random) : words.get(alternatives[index][random.nextInt(ALTERNATIVES)]);
  }
}
