package org.retold.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Words beside counts that mean the same in one story: dead and killed, where two reports give the
 * same count with them and none sets the one beside the other.
 */
final class SameWords {
  /** Smaller numbers are soon the same by chance. */
  private static final int FEWEST = 5;

  private final Map<String, String> parents = new TreeMap<>();

  private SameWords() {}

  static SameWords of(List<Toll> tolls) {
    SameWords same = new SameWords();
    Set<String> apart = apart(tolls);
    Set<String> beside = new HashSet<>();
    tolls.forEach(toll -> beside.addAll(toll.beside()));
    for (Toll one : tolls) {
      for (Toll other : tolls) {
        if (sameCount(one, other) && other.beside().size() == 1) {
          String there = other.beside().iterator().next();
          boolean sole = one.beside().size() == 1 && one.noun().equals(other.noun());
          String here = sole ? one.beside().iterator().next() : one.noun();
          // "Seven dead" and "seven people killed": what is a noun here is no noun elsewhere.
          boolean comparable = sole || (!one.noun().equals(other.noun()) && beside.contains(here));
          if (comparable && !apart.contains(here + " " + there)) {
            same.join(here, there);
          }
        }
      }
    }
    return same;
  }

  private static boolean sameCount(Toll one, Toll other) {
    return one.telling() != other.telling()
        && one.value().canonical().equals(other.value().canonical())
        && one.value().number().filter(it -> it.intValue() >= FEWEST).isPresent();
  }

  /** Words of two counts that one sentence, or the next, gives. */
  private static Set<String> apart(List<Toll> tolls) {
    Set<String> apart = new HashSet<>();
    for (Toll one : tolls) {
      for (Toll other : tolls) {
        boolean beside =
            one.telling() == other.telling()
                && Math.abs(one.sentence() - other.sentence()) <= 1
                && !one.value().canonical().equals(other.value().canonical());
        if (beside) {
          one.words()
              .forEach(here -> other.words().forEach(there -> apart.add(here + " " + there)));
        }
      }
    }
    return apart;
  }

  /** True if both count the same noun, and the same became of what they count. */
  boolean areOne(Toll one, Toll other) {
    Set<String> shared = roots(one.beside());
    shared.retainAll(roots(other.beside()));
    return one.noun().equals(other.noun()) && !shared.isEmpty();
  }

  private Set<String> roots(Set<String> words) {
    Set<String> roots = new HashSet<>();
    words.forEach(word -> roots.add(root(word)));
    return roots;
  }

  private String root(String word) {
    String at = word;
    while (true) {
      String parent = parents.getOrDefault(at, at);
      if (parent.equals(at)) {
        return at;
      }
      at = parent;
    }
  }

  private void join(String one, String other) {
    String a = root(one);
    String b = root(other);
    if (!a.equals(b)) {
      parents.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
    }
  }
}
