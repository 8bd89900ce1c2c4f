package org.retold.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invented texts of invented words with copies planted among them. */
final class Planted {
  private static final String[] SYLLABLES = {
    "ka", "lo", "mi", "ner", "tu", "sha", "vel", "or", "bin", "das", "eth", "gru", "pal", "quen"
  };

  private Planted() {}

  /** Texts of which about a third take some sentences from one before, a little edited. */
  static List<CorpusText> texts(int count, int seed) {
    Random random = new Random(seed);
    List<String> bodies = new ArrayList<>();
    List<CorpusText> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String body = sentences(random, 15);
      if (i > 0 && random.nextInt(3) == 0) {
        String[] from = bodies.get(random.nextInt(i)).split("(?<=\\.) ", -1);
        body = sentences(random, 4) + edited(from, random) + " " + sentences(random, 4);
      }
      bodies.add(body);
      texts.add(new CorpusText("t" + i, "outlet" + i % 9, "2021-03-0" + (1 + i % 9), body));
    }
    return texts;
  }

  static String sentences(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int s = 0; s < count; s++) {
      for (int w = 0; w < 12; w++) {
        text.append(word(random)).append(w == 11 ? ". " : " ");
      }
    }
    return text.toString();
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int s = 0; s < 1 + random.nextInt(3); s++) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }

  private static String edited(String[] sentences, Random random) {
    StringBuilder text = new StringBuilder();
    int from = random.nextInt(sentences.length / 2);
    for (int s = from; s < Math.min(sentences.length, from + 5); s++) {
      for (String word : sentences[s].split(" ", -1)) {
        text.append(random.nextInt(10) == 0 ? word(random) : word).append(' ');
      }
    }
    return text.toString().strip();
  }
}
