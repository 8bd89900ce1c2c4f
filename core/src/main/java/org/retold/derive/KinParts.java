package org.retold.derive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Cuts a group of very many tellings into parts that are searched one after the other: the memory
 * of a search grows with the square of the tellings. Parts are stretches of the tree of closest kin
 * and share the telling at which they were cut, as in searches by sectors (Goloboff 1999).
 */
final class KinParts {
  /** A part is cut off as soon as it is as large. */
  private static final int PART = 150;

  /** Groups of so many are searched whole. */
  private static final int MOST_WHOLE = 400;

  private final Map<Integer, List<Integer>> beside = new TreeMap<>();
  private final List<List<Integer>> parts = new ArrayList<>();

  private KinParts(List<Integer> group, List<Kin> kin) {
    Map<Integer, Integer> roots = new TreeMap<>();
    for (int member : group) {
      roots.put(member, member);
      beside.put(member, new ArrayList<>());
    }
    Comparator<Kin> closest = Comparator.comparingInt(Kin::equal).reversed();
    Comparator<Kin> inOrder =
        closest.thenComparingInt(pair -> pair.a().index()).thenComparingInt(p -> p.b().index());
    for (Kin pair : kin.stream().sorted(inOrder).toList()) {
      int a = root(roots, pair.a().index());
      int b = root(roots, pair.b().index());
      if (a != b) {
        roots.put(a, b);
        beside(pair.a().index()).add(pair.b().index());
        beside(pair.b().index()).add(pair.a().index());
      }
    }
  }

  /** The group itself if it is not too large, else its parts; each telling is in one at least. */
  static List<List<Integer>> of(List<Integer> group, List<Kin> kin) {
    if (group.size() <= MOST_WHOLE) {
      return List.of(group);
    }
    KinParts cut = new KinParts(group, kin);
    cut.cut(group.get(0));
    return cut.parts;
  }

  /** From the ends of the tree to its beginning, without recursion: chains are long. */
  private void cut(int start) {
    List<Integer> order = new ArrayList<>(List.of(start));
    Map<Integer, Integer> parents = new TreeMap<>(Map.of(start, -1));
    for (int i = 0; i < order.size(); i++) {
      int node = order.get(i);
      for (int next : beside(node)) {
        if (next != parents.getOrDefault(node, -1)) {
          parents.put(next, node);
          order.add(next);
        }
      }
    }
    Collections.reverse(order);
    Map<Integer, SortedSet<Integer>> hanging = new TreeMap<>();
    for (int node : order) {
      SortedSet<Integer> below = hanging.computeIfAbsent(node, key -> new TreeSet<>());
      below.add(node);
      if (node == start) {
        parts.add(List.copyOf(below));
      } else {
        hang(below, parents.getOrDefault(node, start), hanging);
      }
    }
    parts.removeIf(part -> part.size() < 2);
  }

  /** Many copies of one telling are many parts, and it is in all of them. */
  private void hang(Set<Integer> below, int exemplar, Map<Integer, SortedSet<Integer>> hanging) {
    SortedSet<Integer> beside = hanging.computeIfAbsent(exemplar, key -> new TreeSet<>());
    beside.addAll(below);
    if (beside.size() >= PART) {
      beside.add(exemplar);
      parts.add(List.copyOf(beside));
      hanging.put(exemplar, new TreeSet<>());
    }
  }

  private List<Integer> beside(int member) {
    return beside.getOrDefault(member, List.of());
  }

  private static int root(Map<Integer, Integer> roots, int member) {
    int at = member;
    while (roots.getOrDefault(at, at) != at) {
      at = roots.getOrDefault(at, at);
    }
    return at;
  }
}
