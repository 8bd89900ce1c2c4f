package org.retold.derive;

import java.util.List;

/** Direction inside a kin: times and credit between tellings, and whose readings look lost. */
final class TextDirection implements Direction {
  /** Log odds for every place where only one side lost words; docs/method/derive.md#direction. */
  private static final double LOST = .3;

  private static final double HOLE = .6;
  private static final double MOST_FROM_LOSSES = 2;
  private static final double CENTRE = 1;

  private final TextDescent descent;
  private final List<Telling> members;
  private final DirectionModel model;
  private final int[][] readings;

  TextDirection(TextDescent descent, List<Telling> members, DirectionModel model) {
    this.descent = descent;
    this.members = members;
    this.model = model;
    readings = descent.readings();
  }

  @Override
  public double logit(int from, int to) {
    double losses = 0;
    Places places = descent.places();
    for (int p = 0; p < places.size(); p++) {
      PlaceFinder.Variant variant = descent.variants().get(p);
      double weight =
          switch (variant.kind()) {
            case LACK -> LOST;
            case HOLE -> HOLE;
            default -> 0;
          };
      if (weight > 0 && readings[from][p] != readings[to][p]) {
        losses += descent.lacks(p, readings[to][p]) ? weight : -weight;
      }
    }
    losses = Math.max(-MOST_FROM_LOSSES, Math.min(MOST_FROM_LOSSES, losses));
    boolean extant = from < members.size() && to < members.size();
    return losses + (extant ? model.logit(members.get(from).index(), members.get(to).index()) : 0);
  }

  @Override
  public double prior(Tree tree, int node) {
    return CENTRE * Math.log(tree.degree(node) + 1.0);
  }
}
