package org.retold.compare;

import java.util.List;
import org.retold.model.Discrepancy;
import org.retold.model.Passage;

/**
 * A discrepancy, and which of its places depart from the one nearest to the root.
 *
 * @param departing the places of tellings that change what the reference states
 */
record Noted(Discrepancy discrepancy, List<Passage> departing) {

  /** Every place but the first departs. */
  static Noted allButFirst(Discrepancy discrepancy) {
    return new Noted(discrepancy, discrepancy.passages().subList(1, discrepancy.passages().size()));
  }

  boolean departs(Discrepancy.Kind kind, Passage passage) {
    return discrepancy.kind() == kind && departing.stream().anyMatch(passage::overlaps);
  }
}
