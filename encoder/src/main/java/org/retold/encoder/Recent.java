package org.retold.encoder;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Vectors of the sentences encoded last. Each telling of a story is compared with all others, so a
 * sentence comes back at once or never.
 */
final class Recent {
  /** About 60 MB of vectors of 768 numbers. */
  private static final int MOST = 20_000;

  private final Map<String, float[]> vectors =
      new LinkedHashMap<>(1 << 10, .75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
          return size() > MOST;
        }
      };

  /** The vector of a sentence, made if it is not remembered. The lock is not held meanwhile. */
  float[] of(String sentence, Function<String, float[]> encode) {
    float[] known = get(sentence);
    if (known != null) {
      return known.clone();
    }
    float[] made = encode.apply(sentence);
    put(sentence, made);
    return made.clone();
  }

  private synchronized float @Nullable [] get(String sentence) {
    return vectors.get(sentence);
  }

  private synchronized void put(String sentence, float[] vector) {
    vectors.put(sentence, vector);
  }
}
