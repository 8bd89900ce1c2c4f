package org.retold.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.retold.text.Words;

/**
 * Who of some texts that share passages was copied from whom: all lines that could be, weighed
 * together ({@code SourceTree}).
 */
public final class TextSources {
  /** Log odds against a second text of a group that is nobody's copy. */
  private static final double ONE_ORIGIN = 20;

  /**
   * One desk's habit can make all its readings look secondary, so in a story however many are worth
   * no more than two printed times; docs/method/derive.md#direction.
   */
  private static final double MOST_FROM_TEXT = 8;

  /**
   * Texts of a collection may take one passage here and one there; in a story whoever has whole
   * sentences that of two exemplars only one has was copied from that one, though a word or two are
   * the other's. Set by hand; docs/method/derive.md#elsewhere.
   */
  private static final double ELSEWHERE = 1.5;

  /**
   * Where texts are copied as machines and careless typists do, no number of places is too many.
   */
  private static final double UNBOUNDED = 1e6;

  /** The trees do not ask whether the texts come from each other at all. */
  private static final double MOST = .998;

  private final KinGroup group;
  private final SourceFeatures features;
  private final SourceTree tree;
  private final int[] exemplars;

  private TextSources(KinGroup group, SourceFeatures features, SourceTree tree, boolean oneOrigin) {
    this.group = group;
    this.features = features;
    this.tree = tree;
    exemplars = oneOrigin ? tree.joined() : tree.best();
  }

  /** Takes the passages that texts share. */
  public static final class Builder {
    private final List<CodedText> texts;
    private final Attestation known;
    private final Precedence precedence;
    private final Map<Integer, List<Reused>> passages = new HashMap<>();

    /**
     * Begins with some texts.
     *
     * @param known what is known of words from texts other than these
     */
    public Builder(List<Words> texts, Attestation known, Precedence precedence) {
      this.texts = texts.stream().map(known::coded).toList();
      this.known = known;
      this.precedence = precedence;
    }

    /** The words of the first that lie beside those of the second; ends exclusive. */
    public void share(int one, int other, int aFrom, int aTo, int bFrom, int bTo) {
      int words = Math.min(aTo - aFrom, bTo - bFrom);
      Reused passage = new Reused(aFrom, aTo, bFrom, bTo, words, words, 0);
      int key = Math.min(one, other) * texts.size() + Math.max(one, other);
      passages
          .computeIfAbsent(key, pair -> new ArrayList<>())
          .add(one < other ? passage : passage.turned());
    }

    /** Weighs all lines; all texts go back to one of them. */
    public TextSources weigh() {
      int n = texts.size();
      KinGroup group =
          new KinGroup(
              texts,
              precedence,
              known.joins(),
              known.own(),
              known.space(),
              (one, other) -> passages.getOrDefault(one * n + other, List.of()));
      return of(group, true);
    }
  }

  /**
   * Weighs a group.
   *
   * @param oneOrigin true for tellings of one story: all go back to one of them, and text alone
   *     does not outweigh times
   */
  static TextSources of(KinGroup group, boolean oneOrigin) {
    SourceFeatures features = new SourceFeatures(group, oneOrigin ? MOST_FROM_TEXT : UNBOUNDED);
    double fewer = oneOrigin ? ONE_ORIGIN : 0;
    double elsewhere = oneOrigin ? ELSEWHERE : 0;
    return new TextSources(group, features, tree(features, fewer, elsewhere), oneOrigin);
  }

  /**
   * Weighs all lines twice: most copy the first text of all, and which that may be shows only when
   * all are seen.
   */
  private static SourceTree tree(SourceFeatures features, double fewerOrigins, double elsewhere) {
    double[][][] lines = features.lines();
    double[][] roots = features.roots();
    int n = roots.length;
    SourceModel unlooked = SourceModel.first(features.isDated());
    SourceModel again = SourceModel.again(features.isDated());
    SourceTree first =
        SourceTree.of(
            scores(
                lines,
                (from, line) ->
                    unlooked.line(line, 0, n) - elsewhere * SourceFeatures.elsewhere(line)),
            scores(roots, root -> unlooked.root(root) - fewerOrigins));
    return SourceTree.of(
        scores(
            lines,
            (from, line) ->
                again.line(line, first.root(from), n) - elsewhere * SourceFeatures.elsewhere(line)),
        scores(roots, root -> again.root(root) - fewerOrigins));
  }

  /** Weighs the numbers of a line of one exemplar. */
  private interface LineScore {
    double of(int from, double[] line);
  }

  private static double[][] scores(double[][][] lines, LineScore score) {
    double[][] scores = new double[lines.length][lines.length];
    for (int from = 0; from < lines.length; from++) {
      for (int to = 0; to < lines.length; to++) {
        double[] line = lines[from][to];
        scores[from][to] = line.length == 0 ? Double.NEGATIVE_INFINITY : score.of(from, line);
      }
    }
    return scores;
  }

  private static double[] scores(double[][] roots, ToDoubleFunction<double[]> score) {
    return Arrays.stream(roots).mapToDouble(score).toArray();
  }

  /** True if two texts share anything. */
  public boolean areKin(int one, int other) {
    return group.areKin(one, other);
  }

  /** Log odds that of two kin the first was there before; 0 if they are not kin. */
  public double logit(int from, int to) {
    return features.logit(from, to);
  }

  /** By copy its exemplar, or -1. */
  public int[] exemplars() {
    return exemplars.clone();
  }

  /** The share of a line in all trees. */
  public double share(int from, int to) {
    return tree.line(from, to);
  }

  /** How probable it is that one was copied from the other. */
  double confidence(int from, int to) {
    return SourceModel.confidence(tree.line(from, to), group.size());
  }

  /**
   * How probable it is that one of two was copied from the other, whichever: the share of the line
   * in all trees, as it is. Maps of two to seven numbers fitted to other copies were no nearer to
   * the truth; docs/method/derive.md#calibration.
   */
  public double lineConfidence(int one, int other) {
    return Math.min(MOST, tree.line(one, other) + tree.line(other, one));
  }

  /** The words of a text that another has. */
  BitSet shared(int copy, int other) {
    KinPair pair = group.pair(copy, other);
    BitSet shared = new BitSet();
    for (int w = 0; w < group.text(copy).size(); w++) {
      shared.set(w, pair.inB(w) >= 0);
    }
    return shared;
  }
}
