package org.retold.derive;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.retold.model.Derivation;
import org.retold.reuse.Attestation;

/** Draws the lines of a group of tellings that share text word for word. */
final class TextLines {
  /**
   * How often a telling that is drawn with two exemplars was copied from the one a line gives: 51
   * of 63 lines on simulated traditions, docs/method/derive.md#calibration.
   */
  private static final double MIXED = .8;

  private final DeriveOptions options;
  private final Draft draft;
  private final List<Telling> members;
  private final List<Kin> kin;
  private final BitSet[] sharing;
  private final TextDescent descent;
  private final MixedDirection text;
  private final Rooted rooted;
  private final TextEvidence evidence;
  private final int[] nodes;

  TextLines(
      DeriveOptions options,
      Draft draft,
      List<Telling> members,
      List<Kin> kin,
      DirectionModel direction,
      Attestation attestation,
      List<Telling> outsiders) {
    this.options = options;
    this.draft = draft;
    this.members = members;
    this.kin = kin;
    sharing = sharing();
    descent = TextDescent.of(local(members), matched(), options);
    text =
        new MixedDirection(
            new TextDirection(descent, members, direction, attestation, outsiders),
            descent.found());
    rooted =
        new Exemplars(descent.places(), descent.readings(), text, this::mayJoin)
            .decide(descent.tree());
    evidence = new TextEvidence(descent, rooted.tree(), members, direction, kin);
    nodes = new int[rooted.tree().capacity()];
  }

  private boolean shareText(int one, int other) {
    if (one >= members.size() || other >= members.size()) {
      return true;
    }
    return sharing[one].get(other);
  }

  private boolean mayJoin(int one, int other) {
    return !text.parts(one, other) && shareText(one, other);
  }

  private BitSet[] sharing() {
    BitSet[] sharing = new BitSet[members.size()];
    Arrays.setAll(sharing, member -> new BitSet(members.size()));
    for (Kin pair : kin) {
      sharing[place(pair.a())].set(place(pair.b()));
      sharing[place(pair.b())].set(place(pair.a()));
    }
    return sharing;
  }

  /** Members stand in the order of their numbers. */
  private int place(Telling telling) {
    return Collections.binarySearch(members, telling, Comparator.comparingInt(Telling::index));
  }

  private static List<Telling> local(List<Telling> members) {
    List<Telling> local = new ArrayList<>();
    for (Telling telling : members) {
      local.add(new Telling(local.size(), telling.siglum(), telling.article(), telling.words()));
    }
    return local;
  }

  private List<Columns.Matched> matched() {
    List<Columns.Matched> all = new ArrayList<>();
    for (Kin pair : kin) {
      int a = place(pair.a());
      int b = place(pair.b());
      for (WordMatches words : pair.matches()) {
        all.add(new Columns.Matched(a, b, pair.similarity(), words));
      }
    }
    return all;
  }

  void draw() {
    Tree tree = rooted.tree();
    for (int v = 0; v < nodes.length; v++) {
      nodes[v] =
          v < members.size() ? members.get(v).index() : tree.holds(v) ? draft.newInferred() : -1;
    }
    Attachments attachments =
        new Attachments(
            descent.places(),
            tree,
            descent.price(),
            descent.meanEdge(),
            options.resamples(),
            options.seed());
    IntArrayList order = tree.side(rooted.root(), -1);
    for (int v : order) {
      int parent = rooted.parents()[v];
      if (parent >= 0) {
        draw(parent, v, attachments.of(parent, v));
      }
    }
    descent.found().seconds().forEach(this::drawSecond);
  }

  private void draw(int parent, int child, List<Attachments.Hook> hooks) {
    Map<Integer, Double> byNode = new HashMap<>();
    double all = 0;
    for (Attachments.Hook hook : hooks) {
      if (hook.beside() < 0) {
        // Two exemplars that the text cannot tell apart may still differ in who was there first.
        double first = RetoldLines.sigmoid(text.logit(hook.node(), child));
        byNode.merge(hook.node(), hook.probability() * first, Double::sum);
        all += hook.probability() * first;
      } else {
        all += hook.probability() * RetoldLines.sigmoid(text.logit(parent, child));
      }
    }
    double whole = Math.max(all, 1e-9);
    byNode.replaceAll((node, probability) -> probability / whole);
    if (isMixed(child)) {
      add(parent, child, MIXED, rooted.forward()[child], Map.of());
      return;
    }
    double confidence = byNode.getOrDefault(parent, 0.0);
    Map<Integer, Double> alternatives = new HashMap<>();
    byNode.forEach(
        (node, probability) -> {
          if (node != parent && probability >= .05) {
            alternatives.put(nodes[node], probability);
          }
        });
    add(parent, child, confidence, rooted.forward()[child], alternatives);
  }

  private boolean isMixed(int child) {
    return descent.found().seconds().stream().anyMatch(second -> second.copy() == child);
  }

  private void drawSecond(Mixtures.Second second) {
    boolean stands =
        rooted.tree().holds(second.exemplar())
            && rooted.parents()[second.copy()] != second.exemplar();
    if (stands && !draft.descends(nodes[second.exemplar()], nodes[second.copy()])) {
      add(second.exemplar(), second.copy(), MIXED, .7, Map.of());
    }
  }

  private void add(
      int parent,
      int child,
      double confidence,
      double direction,
      Map<Integer, Double> alternatives) {
    List<Derivation.Evidence> reasons = evidence.of(parent, child);
    if (!reasons.isEmpty()) {
      draft.add(
          new Draft.Line(
              nodes[parent],
              nodes[child],
              evidence.kind(parent, child),
              evidence.share(parent, child),
              confidence,
              direction,
              reasons,
              alternatives));
    }
  }
}
