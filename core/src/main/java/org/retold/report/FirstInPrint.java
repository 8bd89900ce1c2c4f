package org.retold.report;

import java.util.List;
import java.util.Objects;
import org.retold.model.Article;
import org.retold.model.Published;

/**
 * Which telling is the first by what is printed, and how far that can be relied on: a day leaves
 * the hour open, and an hour without a zone is on the story's clock by assumption only.
 */
final class FirstInPrint {
  private final StoryClock clock;
  private final List<Telling> timed;

  FirstInPrint(Tellings tellings) {
    this.clock = tellings.clock;
    this.timed =
        tellings.all().stream().filter(telling -> telling.article().published() != null).toList();
  }

  /** The tellings that say when, the first of them first. */
  List<Telling> timed() {
    return timed;
  }

  /** Those that may be as early as the first. */
  List<Telling> rivals() {
    Article first = timed.get(0).article();
    return timed.stream()
        .skip(1)
        .filter(other -> clock.mayPrecede(other.article(), first))
        .toList();
  }

  /** Those whose hours would make another the first if they were the hours of another zone. */
  List<Telling> leanedOn() {
    Telling first = timed.get(0);
    List<Telling> reversible =
        timed.stream()
            .skip(1)
            .filter(other -> isReversible(first.article(), other.article()))
            .toList();
    return timed.stream()
        .filter(telling -> StoryClock.isZoneless(telling.article()))
        .filter(
            telling ->
                reversible.contains(telling)
                    || (telling.rank() == first.rank() && !reversible.isEmpty()))
        .toList();
  }

  /** Two hours without a zone are those of one zone, unless no telling at all gives one. */
  private boolean isReversible(Article first, Article other) {
    boolean both = StoryClock.isZoneless(first) && StoryClock.isZoneless(other);
    boolean open = StoryClock.isZoneless(first) || StoryClock.isZoneless(other);
    if (!open
        || (both && clock.isGiven())
        || !StoryClock.isExact(first)
        || !StoryClock.isExact(other)) {
      return false;
    }
    Published one = Objects.requireNonNull(first.published());
    Published two = Objects.requireNonNull(other.published());
    return two.earliest().isBefore(one.latest());
  }
}
