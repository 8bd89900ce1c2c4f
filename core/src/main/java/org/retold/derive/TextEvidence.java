package org.retold.derive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.retold.model.Derivation;
import org.retold.model.Derivation.Evidence;
import org.retold.model.Passage;
import org.retold.model.PassagePair;

/** What shows that text passed along a line inside a kin. */
final class TextEvidence {
  private static final int MOST_PASSAGES = 8;

  /** A telling of less than half its exemplar's words makes it shorter, whatever it adds. */
  private static final int MUCH_SHORTER = 2;

  private final TextDescent descent;
  private final List<Telling> members;
  private final DirectionModel direction;
  private final List<Kin> kin;
  private final int[][] readings;
  private final Tree tree;

  TextEvidence(
      TextDescent descent,
      Tree tree,
      List<Telling> members,
      DirectionModel direction,
      List<Kin> kin) {
    this.descent = descent;
    this.tree = tree;
    this.members = members;
    this.direction = direction;
    this.kin = kin;
    readings = descent.readings();
  }

  List<Evidence> of(int from, int to) {
    List<Evidence> reasons = new ArrayList<>();
    addReadings(reasons, from, to);
    if (isExtant(from) && isExtant(to)) {
      addCreditAndTime(reasons, members.get(from), members.get(to));
      addText(reasons, members.get(from), members.get(to));
    } else {
      addSide(reasons, from, to);
    }
    return reasons;
  }

  private void addReadings(List<Evidence> reasons, int from, int to) {
    Map<String, List<Passage>> found = new TreeMap<>();
    Places places = descent.places();
    for (int p = 0; p < places.size(); p++) {
      PlaceFinder.Variant variant = descent.variants().get(p);
      boolean weighs = variant.kind() != PlaceFinder.Kind.MARK;
      if (weighs && readings[from][p] == readings[to][p]) {
        if (isRare(p, readings[to][p])) {
          collect(found, "shared_reading", variant, from, to);
        }
      } else if (weighs && descent.lacks(p, readings[to][p])) {
        collect(found, "lost", variant, from, to);
      } else if (weighs && isOnly(p, to)) {
        collect(found, "changed", variant, from, to);
      }
    }
    add(reasons, found, "shared_reading", "both read so, against most others");
    add(reasons, found, "lost", "the copy lacks what its exemplar has");
    add(reasons, found, "changed", "only the copy reads so");
  }

  private static void add(
      List<Evidence> reasons, Map<String, List<Passage>> found, String kind, String what) {
    List<Passage> passages = found.getOrDefault(kind, List.of());
    if (!passages.isEmpty()) {
      reasons.add(new Evidence(kind, what, passages));
    }
  }

  private void collect(
      Map<String, List<Passage>> found, String kind, PlaceFinder.Variant variant, int... sides) {
    List<Passage> list = found.computeIfAbsent(kind, k -> new ArrayList<>());
    for (int side : sides) {
      if (isExtant(side) && list.size() < MOST_PASSAGES) {
        descent.passage(side, variant).filter(p -> !list.contains(p)).ifPresent(list::add);
      }
    }
  }

  /** A reading that fewer than half of the tellings that have the place share. */
  private boolean isRare(int place, int reading) {
    int have = 0;
    int same = 0;
    for (int t = 0; t < members.size(); t++) {
      int own = descent.places().reading(t, place);
      have += own == Places.UNKNOWN ? 0 : 1;
      same += own == reading ? 1 : 0;
    }
    return same >= 2 && 2 * same <= have + 1 && have > same;
  }

  private boolean isOnly(int place, int node) {
    int same = 0;
    for (int t = 0; t < members.size(); t++) {
      same += descent.places().reading(t, place) == readings[node][place] ? 1 : 0;
    }
    return isExtant(node) && same == 1;
  }

  private void addCreditAndTime(List<Evidence> reasons, Telling from, Telling to) {
    direction.creditEvidence(to.index(), from.index()).ifPresent(reasons::add);
    var first = from.article().published();
    var second = to.article().published();
    double earlier = direction.printed(from.index(), to.index());
    Kin pair = kin(from, to);
    if (first != null && second != null && earlier != 0 && pair != null) {
      String printed = "printed " + first.value() + ", the copy " + second.value();
      reasons.add(
          new Evidence(
              earlier > 0 ? "time" : "time_against",
              earlier > 0 ? printed : "against it: " + printed + ", the earlier of the two",
              longest(pair).passages()));
    }
  }

  private void addText(List<Evidence> reasons, Telling from, Telling to) {
    Kin pair = kin(from, to);
    if (pair != null) {
      String what = pair.equal() + " words are the same";
      reasons.add(new Evidence("shared_text", what, longest(pair).passages()));
    }
  }

  private void addSide(List<Evidence> reasons, int from, int to) {
    if (reasons.isEmpty()) {
      for (int node : tree.side(to, from)) {
        for (Kin pair : kin) {
          boolean touches = isExtant(node) && pair.joins(members.get(node));
          if (touches) {
            reasons.add(
                new Evidence(
                    "shared_text", "text shared with other tellings", longest(pair).passages()));
            return;
          }
        }
      }
    }
  }

  private @org.jspecify.annotations.Nullable Kin kin(Telling one, Telling other) {
    return kin.stream()
        .filter(pair -> pair.joins(one) && pair.joins(other))
        .findFirst()
        .orElse(null);
  }

  private static PassagePair longest(Kin pair) {
    return pair.pairs().stream()
        .max(
            Comparator.comparingInt((PassagePair p) -> p.a().span().length())
                .thenComparing(Comparator.reverseOrder()))
        .orElseThrow();
  }

  private boolean isExtant(int node) {
    return node < members.size();
  }

  double share(int from, int to) {
    if (!isExtant(to)) {
      return 1;
    }
    Telling copy = members.get(to);
    Kin pair = isExtant(from) ? kin(members.get(from), copy) : null;
    if (pair != null) {
      return pair.shareOf(copy);
    }
    return kin.stream()
        .filter(other -> other.joins(copy))
        .mapToDouble(other -> other.shareOf(copy))
        .max()
        .orElse(0);
  }

  /** How the copy used the text: by what it adds, what it leaves out, and how much it rewords. */
  Derivation.Kind kind(int from, int to) {
    Kin pair = isExtant(from) && isExtant(to) ? kin(members.get(from), members.get(to)) : null;
    if (pair == null) {
      return Derivation.Kind.COPY;
    }
    double ofCopy = pair.shareOf(members.get(to));
    double ofExemplar = pair.shareOf(members.get(from));
    if (pair.similarity() < .6) {
      return Derivation.Kind.REWORDED;
    }
    if (ofCopy < .3) {
      return Derivation.Kind.QUOTED_FROM;
    }
    if (ofCopy < .75) {
      int exemplar = members.get(from).words().size();
      return members.get(to).words().size() * MUCH_SHORTER < exemplar
          ? Derivation.Kind.SUMMARISED
          : Derivation.Kind.EXTENDED;
    }
    return ofExemplar < .75 ? Derivation.Kind.CUT : Derivation.Kind.COPY;
  }
}
