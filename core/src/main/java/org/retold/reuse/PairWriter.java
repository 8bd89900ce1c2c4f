package org.retold.reuse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes {@code pairs.jsonl}. Texts of the same words each get their rows, unless that would be too
 * many: then the leader of their group stands for all, and a number of them are shown with it.
 */
final class PairWriter {
  /** Rows of one pair of groups up to which every member is shown with every other. */
  private static final int MOST_ROWS = 1_000;

  private static final int CHUNK = 256;

  private final Corpus corpus;
  private final Duplicates duplicates;
  private final PairRule rule;
  private final Clusters clusters;
  private final int maxOutlets;
  private final AtomicLong rows = new AtomicLong();
  private final AtomicLong left = new AtomicLong();

  PairWriter(
      Corpus corpus, Duplicates duplicates, PairRule rule, Clusters clusters, int maxOutlets) {
    this.clusters = clusters;
    this.maxOutlets = maxOutlets;
    this.corpus = corpus;
    this.duplicates = duplicates;
    this.rule = rule;
  }

  /** Rows written. */
  long rows() {
    return rows.get();
  }

  /** Rows that were not written because a group is too large. */
  long left() {
    return left.get();
  }

  void write(Path file, List<SharedPassage> passages, Workers workers) throws IOException {
    List<int[]> groups = duplicates.groups();
    int pairChunks = (passages.size() + CHUNK - 1) / CHUNK;
    RowFile.write(
        file,
        groups.size() + pairChunks,
        workers,
        (task, out) -> {
          if (task < groups.size()) {
            copies(groups.get(task), out);
          } else {
            int from = (task - groups.size()) * CHUNK;
            Session session = new Session(out);
            passages
                .subList(from, Math.min(passages.size(), from + CHUNK))
                .forEach(passage -> passage(passage, session));
          }
        });
  }

  /** Texts of the same words, each with each or with their leader. */
  private void copies(int[] members, ByteArrayOutputStream out) {
    Session session = new Session(out);
    int size = corpus.words(corpus.textOf(members[0])).size();
    Reused whole = new Reused(0, size, 0, size, size, size, 0);
    long all = (long) members.length * (members.length - 1) / 2;
    int outlets = outlets(members);
    int leaders = all > MOST_ROWS ? 1 : members.length;
    int shown = leaders == 1 ? Math.min(members.length, MOST_ROWS) : members.length;
    for (int i = 0; i < leaders; i++) {
      for (int j = i + 1; j < shown; j++) {
        session.row(members[i], members[j], whole, false, outlets);
      }
    }
    left.addAndGet(leaders == 1 ? all - (shown - 1) : 0);
  }

  private int outlets(int[] members) {
    return (int)
        Arrays.stream(members).map(rank -> corpus.series(corpus.textOf(rank))).distinct().count();
  }

  private void passage(SharedPassage passage, Session session) {
    int[] as = duplicates.members(passage.a());
    int[] bs = duplicates.members(passage.b());
    int outlets = clusters.outlets(passage);
    boolean formula = passage.formula() || outlets > maxOutlets;
    boolean all = (long) as.length * bs.length <= MOST_ROWS;
    for (int a : as) {
      for (int b : bs) {
        if (all || (a == passage.a() && b == passage.b())) {
          session.row(a, b, passage.where(), formula, outlets);
        }
      }
    }
    left.addAndGet(all ? 0 : (long) as.length * bs.length - 1);
  }

  /** The rows of one task; texts are read once. */
  private final class Session {
    private final JsonRow row;
    private final Map<Integer, ShownText> texts = new HashMap<>();

    Session(ByteArrayOutputStream out) {
      row = new JsonRow(out);
    }

    private ShownText text(int rank) {
      return texts.computeIfAbsent(rank, missing -> new ShownText(corpus, missing));
    }

    void row(int rank, int other, Reused where, boolean formula, int outlets) {
      if (!rule.mayShow(rank, other)) {
        return;
      }
      if (rank > other) {
        row(other, rank, where.turned(), formula, outlets);
        return;
      }
      ShownText a = text(rank);
      ShownText b = text(other);
      int begin = a.begin(where.aFrom());
      int end = a.end(where.aTo());
      int begin2 = b.begin(where.bFrom());
      int end2 = b.end(where.bTo());
      row.begin().put("id", a.about().id()).put("begin", begin).put("end", end);
      row.put("id2", b.about().id()).put("begin2", begin2).put("end2", end2);
      row.put("series", a.about().series()).put("series2", b.about().series());
      row.put("matches", where.matches()).put("words", where.words()).put("formula", formula);
      row.put("outlets", outlets);
      a.put(row, "text", begin, end);
      b.put(row, "text2", begin2, end2);
      row.end();
      rows.incrementAndGet();
    }
  }
}
