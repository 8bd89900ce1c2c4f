package org.retold.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.retold.ingest.EncodingScores;

/** Texts of 22 languages in legacy encodings, declared rightly, wrongly and not at all. */
final class EncodingAccuracy implements Accuracy {
  /** A sixteenth of the articles is enough for the build. */
  private static final int EVERY = 16;

  @Override
  public String data() {
    return "encodings";
  }

  @Override
  public boolean present(Path eval) {
    return LabelledArticles.present(eval.resolve("linking/ntrex"));
  }

  @Override
  public SortedMap<String, Double> measure(Path eval) throws IOException {
    SortedMap<String, Double> all =
        new TreeMap<>(EncodingScores.scores(eval.resolve("linking/ntrex"), EVERY));
    all.keySet().removeIf(what -> !what.startsWith("all "));
    return all;
  }
}
