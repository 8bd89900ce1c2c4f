package org.retold.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The tellings that hang together by shared text, group by group. */
final class KinGroups {
  /** A brief that is shorter than what makes kin was copied if so much of it is shared. */
  private static final double WHOLE = .75;

  private static final int LEAST_OF_WHOLE = 8;

  private final List<Kin> kin;
  private final List<List<Integer>> groups;

  private KinGroups(List<Kin> kin, List<List<Integer>> groups) {
    this.kin = kin;
    this.groups = groups;
  }

  static KinGroups of(int tellings, List<Kin> all, DeriveOptions options) {
    List<Kin> close =
        all.stream()
            .filter(pair -> pair.unquoted() >= options.leastWords() || isWhole(pair))
            .toList();
    int[] roots = new int[tellings];
    for (int i = 0; i < tellings; i++) {
      roots[i] = i;
    }
    for (Kin pair : close) {
      int a = find(roots, pair.a().index());
      int b = find(roots, pair.b().index());
      roots[Math.max(a, b)] = Math.min(a, b);
    }
    Map<Integer, List<Integer>> byRoot = new TreeMap<>();
    for (int i = 0; i < tellings; i++) {
      byRoot.computeIfAbsent(find(roots, i), k -> new ArrayList<>()).add(i);
    }
    return new KinGroups(
        close, byRoot.values().stream().filter(group -> group.size() > 1).toList());
  }

  /** True if nearly all that one of the two has to say, in few words, is the other's. */
  private static boolean isWhole(Kin pair) {
    int shorter = Math.min(pair.a().words().size(), pair.b().words().size());
    return pair.unquoted() >= LEAST_OF_WHOLE && pair.unquoted() >= WHOLE * shorter;
  }

  private static int find(int[] roots, int i) {
    return roots[i] == i ? i : find(roots, roots[i]);
  }

  /** Groups of two tellings or more, by index, in order. */
  List<List<Integer>> groups() {
    return groups;
  }

  /** By telling the number of its group; a telling without kin is a group of its own. */
  int[] numbers(int tellings) {
    int[] numbers = new int[tellings];
    for (int i = 0; i < tellings; i++) {
      numbers[i] = i;
    }
    for (List<Integer> group : groups) {
      group.forEach(member -> numbers[member] = group.get(0));
    }
    return numbers;
  }

  List<Kin> within(List<Integer> group) {
    Set<Integer> members = Set.copyOf(group);
    return kin.stream()
        .filter(pair -> members.contains(pair.a().index()) && members.contains(pair.b().index()))
        .toList();
  }
}
