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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.retold.model.Derivation;
import org.retold.reuse.Attestation;
import org.retold.reuse.Precedence;
import org.retold.reuse.TextSources;
import org.retold.text.Words;

/** Draws the lines of a group of tellings that share text word for word. */
final class TextLines {
  /**
   * How often a telling that is drawn with two exemplars was not copied from the first, and from
   * the second, if the second saves nothing beyond its price; so many changes more make it rarer by
   * e; docs/method/derive.md#calibration.
   */
  private static final double NOT_THE_FIRST = .28;

  private static final double NOT_THE_SECOND = .45;
  private static final double CHANGES = 8;

  /** However much the second saves, so often is one of the two another witness near it. */
  private static final double NEVER_THE_FIRST = .08;

  private static final double NEVER_THE_SECOND = .15;

  /**
   * Places drawn anew tell how sure a line is if the tree's other lines are right and copyists err
   * alone; so often they say the truth beside lines between two tellings, and beside those to a
   * witness that nobody holds; docs/method/derive.md#calibration.
   */
  private static final double IN_SUCH_A_TREE = .95;

  private static final double TO_AN_INFERRED = .92;

  /** Of more tellings not every two are laid side by side. */
  private static final int MOST_WEIGHED = 60;

  /**
   * How often a telling that shares one sentence, or several, with another has them from there and
   * not from a speaker or an agency that both quote: 1 of 7 and 5 of 9 lines of real outlets read
   * by eye, docs/method/derive.md#quoted.
   */
  private static final double ONE_SENTENCE = .2;

  private static final double SEVERAL_SENTENCES = .5;

  /** Share of a telling that is more than a sentence. */
  private static final double SEVERAL = .1;

  /** A less probable exemplar is not told. */
  private static final double ALTERNATIVE = .05;

  private final DeriveOptions options;
  private final Draft draft;
  private final List<Telling> members;
  private final List<Kin> kin;
  private final BitSet[] sharing;
  private final TextDescent descent;
  private final MixedDirection text;
  private final @Nullable TextSources sources;
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
    OutsideVotes votes = new OutsideVotes(descent, outsiders);
    sources =
        members.size() > MOST_WEIGHED
            ? null
            : sources(new TellingPrecedence(members, direction, votes), attestation);
    text =
        new MixedDirection(
            new TextDirection(descent, members, direction, sources), descent.found());
    rooted = rooted();
    evidence = new TextEvidence(descent, rooted.tree(), members, direction, kin);
    nodes = new int[rooted.tree().capacity()];
  }

  private TextSources sources(Precedence precedence, Attestation attestation) {
    List<Words> words = members.stream().map(Telling::words).toList();
    TextSources.Builder builder = new TextSources.Builder(words, attestation, precedence);
    for (Kin pair : kin) {
      for (WordMatches matches : pair.matches()) {
        if (matches.size() > 0) {
          int[] left = matches.leftRange();
          int[] right = matches.rightRange();
          builder.share(place(pair.a()), place(pair.b()), left[0], left[1], right[0], right[1]);
        }
      }
    }
    return builder.weigh();
  }

  /** True if no witness is missing and none is mixed of two. */
  private boolean isWhole() {
    return descent.tree().hidden() == 0 && descent.found().seconds().isEmpty();
  }

  /** Where no witness is missing all lines are weighed together; else the tree is redrawn. */
  private Rooted rooted() {
    Tree tree = descent.tree();
    if (sources == null || !isWhole()) {
      return new Exemplars(descent.places(), descent.readings(), text, this::mayJoin).decide(tree);
    }
    int[] exemplars = sources.exemplars();
    Tree drawn = new Tree(tree.extant());
    while (drawn.capacity() < tree.capacity()) {
      drawn.reserve();
    }
    int root = 0;
    for (int copy = 0; copy < exemplars.length; copy++) {
      if (exemplars[copy] < 0) {
        root = copy;
      } else {
        drawn.join(exemplars[copy], copy);
      }
    }
    return Rooted.at(drawn, root, text);
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
      if (parent >= 0 && sources != null && isWhole()) {
        drawWeighed(sources, parent, v);
      } else if (parent >= 0) {
        draw(parent, v, attachments.of(parent, v));
      }
    }
    descent.found().seconds().forEach(this::drawSecond);
  }

  private void drawWeighed(TextSources weighed, int parent, int child) {
    Map<Integer, Double> alternatives = new HashMap<>();
    for (int other = 0; other < members.size(); other++) {
      boolean beside = other != parent && other != child;
      if (beside && weighed.share(other, child) >= ALTERNATIVE) {
        alternatives.put(nodes[other], weighed.share(other, child));
      }
    }
    double confidence = weighed.lineConfidence(parent, child);
    add(parent, child, confidence, rooted.forward()[child], alternatives);
  }

  private void draw(int parent, int child, List<Attachments.Hook> hooks) {
    Map<Integer, Double> byNode = new HashMap<>();
    double all = 0;
    double down = rooted.forward()[child];
    for (Attachments.Hook hook : hooks) {
      if (hook.beside() < 0) {
        // Two exemplars that the text cannot tell apart may still differ in who was there first.
        double first =
            hook.node() == parent ? down : RetoldLines.sigmoid(text.logit(hook.node(), child));
        byNode.merge(hook.node(), hook.probability() * first, Double::sum);
        all += hook.probability() * first;
      } else {
        all += hook.probability() * down;
      }
    }
    double whole = Math.max(all, 1e-9);
    byNode.replaceAll((node, probability) -> probability / whole);
    Optional<Mixtures.Second> second = second(child);
    if (second.isPresent()) {
      double mixed = oneOfTwo(NOT_THE_FIRST, NEVER_THE_FIRST, second.get());
      add(parent, child, mixed, rooted.forward()[child], Map.of());
      return;
    }
    double confidence = byNode.getOrDefault(parent, 0.0);
    Map<Integer, Double> alternatives = new HashMap<>();
    byNode.forEach(
        (node, probability) -> {
          if (node != parent && probability >= ALTERNATIVE) {
            alternatives.put(nodes[node], probability);
          }
        });
    boolean held = Math.max(parent, child) < members.size();
    double sure = (held ? IN_SUCH_A_TREE : TO_AN_INFERRED) * confidence;
    add(parent, child, sure, rooted.forward()[child], alternatives);
  }

  private Optional<Mixtures.Second> second(int child) {
    return descent.found().seconds().stream().filter(s -> s.copy() == child).findFirst();
  }

  private static double oneOfTwo(double not, double never, Mixtures.Second second) {
    return 1 - Math.max(never, not * Math.exp(-second.saved() / CHANGES));
  }

  private void drawSecond(Mixtures.Second second) {
    boolean stands =
        rooted.tree().holds(second.exemplar())
            && rooted.parents()[second.copy()] != second.exemplar();
    if (stands && !draft.descends(nodes[second.exemplar()], nodes[second.copy()])) {
      double confidence = oneOfTwo(NOT_THE_SECOND, NEVER_THE_SECOND, second);
      add(second.exemplar(), second.copy(), confidence, .7, Map.of());
    }
  }

  private void add(
      int parent,
      int child,
      double confidence,
      double direction,
      Map<Integer, Double> alternatives) {
    List<Derivation.Evidence> reasons = evidence.of(parent, child);
    Derivation.Kind kind = evidence.kind(parent, child);
    double share = evidence.share(parent, child);
    boolean credited = reasons.stream().anyMatch(reason -> reason.kind().equals("credit"));
    boolean quoted = kind == Derivation.Kind.QUOTED_FROM && !credited;
    double fromThere = share < SEVERAL ? ONE_SENTENCE : SEVERAL_SENTENCES;
    if (!reasons.isEmpty()) {
      draft.add(
          new Draft.Line(
              nodes[parent],
              nodes[child],
              kind,
              share,
              quoted ? fromThere * confidence : confidence,
              direction,
              reasons,
              alternatives));
    }
  }
}
