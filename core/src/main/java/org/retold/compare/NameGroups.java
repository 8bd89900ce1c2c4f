package org.retold.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Mentions put together step by step, each in one group.
 *
 * <p>The smaller of two groups goes into the larger, so that n mentions cost n log n steps; a group
 * also knows its spellings, since a name is asked about far more often than it is spelled anew.
 */
final class NameGroups {

  /** The mentions of one name so far. */
  private static final class Group {
    private final TreeSet<Mentioned> members = new TreeSet<>();

    /** One mention for each spelling in each telling. */
    private final TreeMap<String, Mentioned> spellings = new TreeMap<>();

    void add(Mentioned at) {
      members.add(at);
      spellings.merge(at.telling().id() + '\n' + at.key(), at, Group::first);
    }

    private static Mentioned first(Mentioned one, Mentioned other) {
      return one.compareTo(other) <= 0 ? one : other;
    }
  }

  private final TreeSet<Mentioned> all = new TreeSet<>();
  private final Map<Mentioned, Group> groups = new HashMap<>();

  /** Adds a mention as a group of its own. */
  void add(Mentioned at) {
    if (all.add(at)) {
      Group group = new Group();
      group.add(at);
      groups.put(at, group);
    }
  }

  /** Every mention, sorted. */
  SortedSet<Mentioned> all() {
    return all;
  }

  /** The first mention of the group. */
  Mentioned root(Mentioned at) {
    Group group = groups.get(at);
    return group == null ? at : group.members.first();
  }

  boolean areOne(Mentioned one, Mentioned other) {
    return groups.get(one) == groups.get(other);
  }

  void join(Mentioned one, Mentioned other) {
    Group a = groups.get(one);
    Group b = groups.get(other);
    if (a == null || b == null || a == b) {
      return;
    }
    Group large = a.members.size() >= b.members.size() ? a : b;
    Group small = large == a ? b : a;
    for (Mentioned at : small.members) {
      large.add(at);
      groups.put(at, large);
    }
  }

  /** The mentions of the group, sorted. */
  List<Mentioned> members(Mentioned at) {
    Group group = groups.get(at);
    return group == null ? List.of(at) : List.copyOf(group.members);
  }

  /** One mention of each spelling in each telling. */
  List<Mentioned> spellings(Mentioned at) {
    Group group = groups.get(at);
    return group == null ? List.of(at) : new ArrayList<>(group.spellings.values());
  }
}
