package org.retold.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.retold.ingest.PageScores;

/** Outlets of pages whose data name one, found without it: the quarter for reporting. */
final class PageOutlets implements Accuracy {
  @Override
  public String data() {
    return "page-outlets";
  }

  @Override
  public boolean present(Path eval) {
    return Files.exists(eval.resolve("pages/parsed.zip"))
        && Files.exists(eval.resolve("pages/segments.zip"));
  }

  @Override
  public SortedMap<String, Double> measure(Path eval) throws IOException {
    return PageScores.outlets(eval);
  }
}
