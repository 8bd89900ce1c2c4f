package org.retold.report;

import org.retold.model.Derivation;

/** Lines inside one outlet: not copying but a later version of its own text. */
final class Revisions {
  private Revisions() {}

  static boolean isRevision(Tellings tellings, Derivation line) {
    Telling from = tellings.bySiglum(line.from());
    Telling to = tellings.bySiglum(line.to());
    return from != null
        && to != null
        && from.article().sharesOutlet(to.article())
        && from.language().equals(to.language())
        && line.kind() != Derivation.Kind.QUOTED_FROM;
  }
}
