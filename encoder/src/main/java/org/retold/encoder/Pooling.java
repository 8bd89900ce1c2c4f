package org.retold.encoder;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/** How the vectors of a sentence's pieces become one. */
enum Pooling {
  /** The mean of all. */
  MEAN {
    @Override
    float[] pool(float[][] states) {
      return mean(states, 0, states.length);
    }
  },
  /** The mean of all but the marks before and after the sentence. */
  WORDS {
    @Override
    float[] pool(float[][] states) {
      return states.length < 3
          ? mean(states, 0, states.length)
          : mean(states, 1, states.length - 1);
    }
  },
  /** The mark before the sentence, which some models are trained to sum it up in. */
  FIRST {
    @Override
    float[] pool(float[][] states) {
      return states[0].clone();
    }
  };

  abstract float[] pool(float[][] states);

  private static float[] mean(float[][] states, int from, int to) {
    float[] mean = new float[states[0].length];
    for (int i = from; i < to; i++) {
      for (int k = 0; k < mean.length; k++) {
        mean[k] += states[i][k] / (to - from);
      }
    }
    return mean;
  }

  static Pooling named(String name) throws IOException {
    return Arrays.stream(values())
        .filter(pooling -> pooling.label().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IOException("pooling is one of mean, words and first, not \"" + name + '"'));
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
