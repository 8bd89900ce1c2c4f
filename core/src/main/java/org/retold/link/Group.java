package org.retold.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Articles taken for one story, ascending, which is in the order of time. What is asked of a group
 * at every attempt to join it is kept and not counted anew: some hold thousands.
 */
final class Group {
  private final List<Integer> members = new ArrayList<>();
  private final Map<String, List<Integer>> byLanguage = new TreeMap<>();

  static Group of(List<Integer> members, IntFunction<String> language) {
    Group group = new Group();
    members.forEach(member -> group.add(member, language.apply(member)));
    return group;
  }

  private void add(int member, String language) {
    insert(members, member);
    insert(byLanguage.computeIfAbsent(language, fresh -> new ArrayList<>(1)), member);
  }

  private static void insert(List<Integer> ascending, int member) {
    int last = ascending.size() - 1;
    if (last < 0 || ascending.get(last) < member) {
      ascending.add(member);
    } else {
      ascending.add(-Collections.binarySearch(ascending, member) - 1, member);
    }
  }

  /** Takes in all members of another group. */
  void addAll(Group other) {
    other.byLanguage.forEach((language, each) -> each.forEach(member -> add(member, language)));
  }

  List<Integer> members() {
    return members;
  }

  int size() {
    return members.size();
  }

  int languages() {
    return byLanguage.size();
  }

  /** Its members of one language. */
  List<Integer> in(String language) {
    return byLanguage.getOrDefault(language, List.of());
  }

  /** The languages that both are told in. */
  List<String> shared(Group other) {
    return byLanguage.keySet().stream().filter(other.byLanguage::containsKey).toList();
  }

  /** Some of a list, evenly over its order. */
  static <T> List<T> sample(List<T> all, int most) {
    if (all.size() <= most) {
      return all;
    }
    List<T> asked = new ArrayList<>();
    for (int n = 0; n < most; n++) {
      asked.add(all.get((int) ((long) n * all.size() / most)));
    }
    return asked;
  }
}
