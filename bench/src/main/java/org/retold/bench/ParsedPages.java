package org.retold.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.retold.ingest.PageScores;

/** Pages of outlets in forty countries with their paragraphs by hand: the quarter for reporting. */
final class ParsedPages implements Accuracy {
  @Override
  public String data() {
    return "parsed-pages";
  }

  @Override
  public boolean present(Path eval) {
    return Files.exists(eval.resolve("pages/parsed.zip"));
  }

  @Override
  public SortedMap<String, Double> measure(Path eval) throws IOException {
    return PageScores.paragraphs(eval);
  }
}
