package org.retold.reuse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes {@code clusters.jsonl} in passim's field names, one row a member. */
final class ClusterWriter {
  private static final int CHUNK = 16;

  /** Of so many equal texts only the first is printed. */
  private static final int MANY = 100;

  private final Corpus corpus;
  private final Duplicates duplicates;
  private final int maxOutlets;
  private final Map<Integer, Integer> sources;

  /**
   * A writer.
   *
   * @param sources for leaders, the rank of the text they were most probably copied from
   */
  ClusterWriter(
      Corpus corpus, Duplicates duplicates, int maxOutlets, Map<Integer, Integer> sources) {
    this.corpus = corpus;
    this.duplicates = duplicates;
    this.maxOutlets = maxOutlets;
    this.sources = sources;
  }

  void write(Path file, List<Clusters.Cluster> clusters, Workers workers) throws IOException {
    RowFile.write(
        file,
        (clusters.size() + CHUNK - 1) / CHUNK,
        workers,
        (task, out) -> {
          int to = Math.min(clusters.size(), (task + 1) * CHUNK);
          for (int c = task * CHUNK; c < to; c++) {
            rows(c, clusters.get(c), out);
          }
        });
  }

  private void rows(int number, Clusters.Cluster cluster, ByteArrayOutputStream out) {
    JsonRow row = new JsonRow(out);
    int size = 0;
    int earliest = -1;
    for (Clusters.Node node : cluster.members()) {
      size += duplicates.members(node.rank).length;
      for (int rank : duplicates.members(node.rank)) {
        earliest = earlier(earliest, rank);
      }
    }
    Clusters.Node centre = cluster.members().get(0);
    for (Clusters.Node node : cluster.members()) {
      for (int rank : duplicates.members(node.rank)) {
        ShownText text = new ShownText(corpus, rank, node.from, node.to);
        int begin = text.begin(node.from);
        int end = text.end(node.to);
        row.begin().put("uid", uid(text.about().id(), begin, end)).put("cluster", number);
        row.put("size", size).put("outlets", cluster.outlets()).put("id", text.about().id());
        row.put("series", text.about().series()).put("date", text.about().date());
        row.put("begin", begin).put("end", end);
        source(row, node.rank, rank);
        row.putFraction("pboiler", boiler(cluster));
        row.put("formula", boiler(cluster) > .5);
        row.put("earliest", rank == earliest).put("central", rank == centre.rank);
        boolean told = rank != node.rank && duplicates.members(node.rank).length > MANY;
        text.put(row, "text", begin, told ? begin : end);
        row.end();
      }
    }
  }

  private double boiler(Clusters.Cluster cluster) {
    return cluster.outlets() > maxOutlets ? 1 : cluster.worn();
  }

  private void source(JsonRow row, int leader, int rank) {
    Integer source = rank == leader ? sources.get(leader) : Integer.valueOf(leader);
    if (source == null) {
      row.putNull("src");
    } else {
      row.put("src", corpus.about(corpus.textOf(source)).id());
    }
  }

  private int earlier(int one, int other) {
    if (one < 0) {
      return other;
    }
    String mine = corpus.about(corpus.textOf(one)).date();
    String its = corpus.about(corpus.textOf(other)).date();
    boolean older = !its.isEmpty() && (mine.isEmpty() || its.compareTo(mine) < 0);
    boolean equal = its.equals(mine) && other < one;
    return older || equal ? other : one;
  }

  private static long uid(String id, int begin, int end) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ begin) * 0x100000001b3L;
    return (hash ^ end) * 0x100000001b3L;
  }
}
