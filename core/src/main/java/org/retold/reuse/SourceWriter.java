package org.retold.reuse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;

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
    for (int copy : members) {
      if (copy != first) {
        Offsets offsets = Offsets.of(corpus, corpus.textOf(copy));
        double confidence = sameDate(copy, first) ? .5 : 1.0 / (1 + older(members, copy, first));
        row(row, copy, first, offsets.start(0), offsets.end(offsets.size() - 1), confidence);
      }
    }
  }

  private boolean sameDate(int rank, int other) {
    return date(rank).equals(date(other));
  }

  private String date(int rank) {
    return corpus.about(corpus.textOf(rank)).date();
  }

  /** Equal texts, other than the first, that are older than this one and could be its source too. */
  private int older(int[] members, int copy, int first) {
    int count = 0;
    for (int rank : members) {
      boolean older = !date(rank).isEmpty() && date(rank).compareTo(date(copy)) < 0;
      count += rank != first && older ? 1 : 0;
    }
    return count;
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
