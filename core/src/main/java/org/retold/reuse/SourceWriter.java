package org.retold.reuse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** Writes {@code sources.jsonl}: who was most probably copied. */
final class SourceWriter {
  private static final int CHUNK = 1024;

  private final Corpus corpus;
  private final Duplicates duplicates;
  private final SourceFinder finder;

  SourceWriter(Corpus corpus, Duplicates duplicates, SourceFinder finder) {
    this.corpus = corpus;
    this.duplicates = duplicates;
    this.finder = finder;
  }

  void write(Path file, Workers workers) throws IOException {
    RowFile.write(
        file,
        (corpus.size() + CHUNK - 1) / CHUNK,
        workers,
        (task, out) -> {
          int to = Math.min(corpus.size(), (task + 1) * CHUNK);
          for (int rank = task * CHUNK; rank < to; rank++) {
            if (duplicates.leads(rank)) {
              group(rank, out);
            }
          }
        });
  }

  private void group(int leader, ByteArrayOutputStream out) {
    JsonRow row = new JsonRow(out);
    int first = finder.first(leader);
    for (SourceFinder.Source source : finder.sources(leader)) {
      Offsets offsets = Offsets.of(corpus, corpus.textOf(first));
      row(
          row,
          first,
          finder.first(source.source()),
          offsets.start(source.from()),
          offsets.end(source.to() - 1),
          source.confidence());
    }
    int[] members = duplicates.members(leader);
    String[] dates = Arrays.stream(members).mapToObj(this::date).sorted().toArray(String[]::new);
    for (int copy : members) {
      if (copy != first) {
        Offsets offsets = Offsets.of(corpus, corpus.textOf(copy));
        double confidence =
            SourceDates.mayCoincide(date(copy), date(first))
                ? .5
                : 1.0 / Math.max(1, before(dates, date(copy)));
        row(row, copy, first, offsets.start(0), offsets.end(offsets.size() - 1), confidence);
      }
    }
  }

  /** How many of the equal texts are older: each could be the source. */
  private static int before(String[] dates, String date) {
    int low = 0;
    int high = dates.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (dates[middle].compareTo(date) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private String date(int rank) {
    return corpus.about(corpus.textOf(rank)).date();
  }

  private void row(JsonRow row, int copy, int source, int begin, int end, double confidence) {
    row.begin()
        .put("id", corpus.about(corpus.textOf(copy)).id())
        .put("source", corpus.about(corpus.textOf(source)).id())
        .put("begin", begin)
        .put("end", end)
        .putFraction("confidence", confidence)
        .end();
  }
}
