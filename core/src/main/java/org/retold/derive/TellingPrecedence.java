package org.retold.derive;

import java.time.Duration;
import java.util.List;
import org.retold.model.Published;
import org.retold.reuse.Precedence;

/** Times, stated credit, and what tellings outside a kin have, for the weighing of its text. */
final class TellingPrecedence implements Precedence {
  /** Log odds of a printed time that is certainly earlier, as texts are weighed. */
  private static final double OLDER = 4;

  /** Log odds of one word that tellings outside have too; docs/method/derive.md#direction. */
  private static final double OUTSIDE = .6;

  private static final double MINUTES_OF_A_DAY = 24 * 60;

  private final List<Telling> members;
  private final DirectionModel model;
  private final OutsideVotes votes;

  TellingPrecedence(List<Telling> members, DirectionModel model, OutsideVotes votes) {
    this.members = members;
    this.model = model;
    this.votes = votes;
  }

  @Override
  public double age(int one, int other) {
    return Math.max(-1, Math.min(1, time(one, other) / OLDER));
  }

  @Override
  public double days(int one, int other) {
    Published first = members.get(one).article().published();
    Published second = members.get(other).article().published();
    boolean told = model.isTold(members.get(one).index(), members.get(other).index());
    if (first == null || second == null || !told) {
      return 1;
    }
    return first.mayCoincide(second)
        ? 0
        : Math.max(
            0, Duration.between(first.printed(), second.printed()).toMinutes() / MINUTES_OF_A_DAY);
  }

  @Override
  public double evidence(int one, int other) {
    int a = members.get(one).index();
    int b = members.get(other).index();
    return model.logit(a, b) - OLDER * age(one, other) + OUTSIDE * votes.of(one, other);
  }

  private double time(int one, int other) {
    return model.time(members.get(one).index(), members.get(other).index());
  }
}
