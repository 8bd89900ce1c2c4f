package org.retold.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.retold.ingest.PageScores;

/** Pages with segments that must and must not be in the text: the quarter kept for reporting. */
final class SegmentPages implements Accuracy {
  @Override
  public String data() {
    return "segment-pages";
  }

  @Override
  public boolean present(Path eval) {
    return Files.exists(eval.resolve("pages/segments.zip"));
  }

  @Override
  public SortedMap<String, Double> measure(Path eval) throws IOException {
    return PageScores.segments(eval);
  }
}
