package org.retold.reuse;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.List;

/** Which words stand in which texts; words that few texts have are left out. */
final class Occurrences {
  private static final int LEAST_TEXTS = 3;

  private final Int2IntOpenHashMap numbers;
  private final int[][] texts;
  private final int[] counts;

  private Occurrences(Int2IntOpenHashMap numbers, int[][] texts, int[] counts) {
    this.numbers = numbers;
    this.texts = texts;
    this.counts = counts;
  }

  /** Takes texts one after the other. */
  static final class Builder {
    private final List<int[]> texts = new ArrayList<>();
    private final Int2IntOpenHashMap counts = new Int2IntOpenHashMap();

    void add(CodedText text) {
      IntOpenHashSet seen = new IntOpenHashSet();
      IntArrayList words = new IntArrayList();
      for (int w = text.from; w < text.to; w++) {
        int word = text.codes[w] & WordCode.WORD;
        if (seen.add(word)) {
          words.add(word);
          counts.addTo(word, 1);
        }
      }
      texts.add(words.toIntArray());
    }

    Occurrences build() {
      Int2IntOpenHashMap numbers = new Int2IntOpenHashMap();
      numbers.defaultReturnValue(-1);
      IntArrayList found = new IntArrayList();
      int[][] numbered = new int[texts.size()][];
      for (int text = 0; text < numbered.length; text++) {
        IntArrayList kept = new IntArrayList();
        for (int word : texts.get(text)) {
          int count = counts.get(word);
          if (count >= LEAST_TEXTS) {
            int number = numbers.computeIfAbsent(word, missing -> found.size());
            if (number == found.size()) {
              found.add(count);
            }
            kept.add(number);
          }
        }
        numbered[text] = kept.toIntArray();
      }
      return new Occurrences(numbers, numbered, found.toIntArray());
    }
  }

  /** How many texts. */
  int texts() {
    return texts.length;
  }

  /** How many words, which have numbers from 0. */
  int words() {
    return counts.length;
  }

  /** In how many texts a word stands. */
  int count(int word) {
    return counts[word];
  }

  /** The words of a text, each once. */
  int[] words(int text) {
    return texts[text];
  }

  /** The number of a word by its code; -1 if it was left out. */
  int number(int code) {
    return numbers.get(code & WordCode.WORD);
  }
}
