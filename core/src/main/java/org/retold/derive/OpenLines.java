package org.retold.derive;

import java.util.List;
import org.retold.model.Article;

/**
 * The lines behind which there may be a source that nobody holds: who names the exemplar, prints in
 * the same place or mixes two has not hidden its source.
 */
final class OpenLines {
  private final Draft draft;
  private final List<Telling> tellings;
  private final DirectionModel direction;

  OpenLines(Draft draft, List<Telling> tellings, DirectionModel direction) {
    this.draft = draft;
    this.tellings = tellings;
    this.direction = direction;
  }

  boolean contains(Draft.Line line) {
    if (draft.isInferred(line.from()) || draft.isInferred(line.to())) {
      return false;
    }
    Article one = tellings.get(line.from()).article();
    Article other = tellings.get(line.to()).article();
    return draft.exemplars(line.to()).size() == 1
        && (one.outlet().isBlank() || !one.outlet().strip().equals(other.outlet().strip()))
        && direction.credit(line.to(), line.from()).isEmpty();
  }
}
