package org.retold.reuse;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Groups passages that are copies of one another: stars around the passage that most others align
 * with (Aslam, Pelekhov &amp; Rus 2004).
 *
 * <p>Every member aligns with the centre or with half of the others. Single linkage would join the
 * two halves of an article that quotes two releases, and through it everything that ever quoted
 * either.
 */
final class Clusters {
  /** Two spans of one text are the same passage from this share of both of them on. */
  private static final double SAME = .5;

  /** A stretch of one text that others share. */
  static final class Node {
    final int rank;
    final int from;
    final int to;
    final int index;
    final IntArrayList links = new IntArrayList();
    int cluster = -1;
    int worn;
    int all;

    Node(int index, int rank, int from, int to) {
      this.index = index;
      this.rank = rank;
      this.from = from;
      this.to = to;
    }

    double overlap(int begin, int end) {
      int shared = Math.min(to, end) - Math.max(from, begin);
      return (double) shared / Math.max(to - from, end - begin);
    }
  }

  /**
   * Copies of one passage.
   *
   * @param members the centre first, then by rank
   * @param outlets how many outlets print it
   * @param worn 0..1, the share of its alignments that are made of worn phrases
   */
  record Cluster(List<Node> members, int outlets, double worn) {}

  private final Corpus corpus;
  private final Duplicates duplicates;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Cluster> clusters = new ArrayList<>();
  private final Map<Integer, List<Node>> byRank = new HashMap<>();

  private Clusters(Corpus corpus, Duplicates duplicates) {
    this.corpus = corpus;
    this.duplicates = duplicates;
  }

  static Clusters of(Corpus corpus, Duplicates duplicates, List<SharedPassage> passages) {
    Clusters clusters = new Clusters(corpus, duplicates);
    clusters.readNodes(passages);
    for (SharedPassage passage : passages) {
      clusters.link(passage);
    }
    clusters.addCopies();
    clusters.gather();
    return clusters;
  }

  List<Cluster> clusters() {
    return clusters;
  }

  /** How many outlets print the passage at this place; at least the two that share it. */
  int outlets(SharedPassage passage) {
    Node node = node(passage.a(), passage.where().aFrom(), passage.where().aTo());
    return node.cluster < 0 ? 2 : Math.max(2, clusters.get(node.cluster).outlets());
  }

  private record Stretch(int rank, int from, int to) {}

  private void readNodes(List<SharedPassage> passages) {
    List<Stretch> stretches = new ArrayList<>(2 * passages.size());
    for (SharedPassage passage : passages) {
      Reused where = passage.where();
      stretches.add(new Stretch(passage.a(), where.aFrom(), where.aTo()));
      stretches.add(new Stretch(passage.b(), where.bFrom(), where.bTo()));
    }
    stretches.sort(
        Comparator.comparingInt(Stretch::rank)
            .thenComparingInt(stretch -> stretch.from() - stretch.to())
            .thenComparingInt(Stretch::from));
    for (Stretch stretch : stretches) {
      boolean known =
          byRank.getOrDefault(stretch.rank(), List.of()).stream()
              .anyMatch(node -> node.overlap(stretch.from(), stretch.to()) >= SAME);
      if (!known) {
        add(new Node(nodes.size(), stretch.rank(), stretch.from(), stretch.to()));
      }
    }
  }

  private void add(Node node) {
    nodes.add(node);
    byRank.computeIfAbsent(node.rank, missing -> new ArrayList<>()).add(node);
  }

  /**
   * The node nearest to a stretch: one that is the same passage always exists for what was read.
   */
  private Node node(int rank, int from, int to) {
    List<Node> all = byRank.getOrDefault(rank, List.of());
    Node best = all.get(0);
    for (Node node : all) {
      if (node.overlap(from, to) > best.overlap(from, to)) {
        best = node;
      }
    }
    return best;
  }

  private void link(SharedPassage passage) {
    Reused where = passage.where();
    Node one = node(passage.a(), where.aFrom(), where.aTo());
    Node other = node(passage.b(), where.bFrom(), where.bTo());
    one.links.add(other.index);
    other.links.add(one.index);
    for (Node node : List.of(one, other)) {
      node.all++;
      node.worn += passage.formula() ? 1 : 0;
    }
  }

  /** Groups of equal texts that share nothing with others are clusters too. */
  private void addCopies() {
    for (int[] group : duplicates.groups()) {
      if (!byRank.containsKey(group[0])) {
        add(new Node(nodes.size(), group[0], 0, corpus.words(corpus.textOf(group[0])).size()));
      }
    }
  }

  private void gather() {
    int[] order =
        IntStream.range(0, nodes.size())
            .boxed()
            .sorted(
                Comparator.comparingInt((Integer i) -> -nodes.get(i).links.size())
                    .thenComparing(i -> i))
            .mapToInt(i -> i)
            .toArray();
    for (int centre : order) {
      if (nodes.get(centre).cluster < 0) {
        star(centre);
      }
    }
  }

  private void star(int centre) {
    IntOpenHashSet inside = new IntOpenHashSet();
    IntArrayList members = new IntArrayList();
    take(centre, members, inside);
    for (int neighbour : nodes.get(centre).links) {
      take(neighbour, members, inside);
    }
    for (int i = 1; i < members.size(); i++) {
      for (int further : nodes.get(members.getInt(i)).links) {
        if (nodes.get(further).cluster < 0 && isAtHome(further, inside)) {
          take(further, members, inside);
        }
      }
    }
    finish(members);
  }

  private void take(int index, IntArrayList members, IntOpenHashSet inside) {
    if (nodes.get(index).cluster < 0 && inside.add(index)) {
      members.add(index);
      nodes.get(index).cluster = clusters.size();
    }
  }

  /** True if a passage aligns with half of a star, though not with its centre. */
  private boolean isAtHome(int index, IntOpenHashSet inside) {
    long linked = nodes.get(index).links.intStream().distinct().filter(inside::contains).count();
    return 2 * linked >= inside.size();
  }

  private void finish(IntArrayList members) {
    List<Node> all = new ArrayList<>();
    int texts = 0;
    Set<Integer> outlets = new HashSet<>();
    double worn = 0;
    double alignments = 0;
    for (int index : members) {
      Node node = nodes.get(index);
      all.add(node);
      worn += node.worn;
      alignments += node.all;
      for (int rank : duplicates.members(node.rank)) {
        texts++;
        outlets.add(corpus.series(corpus.textOf(rank)));
      }
    }
    if (texts < 2) {
      all.forEach(node -> node.cluster = -1);
      return;
    }
    all.subList(1, all.size())
        .sort(
            Comparator.comparingInt((Node node) -> node.rank).thenComparingInt(node -> node.from));
    clusters.add(
        new Cluster(List.copyOf(all), outlets.size(), alignments == 0 ? 0 : worn / alignments));
  }
}
