package org.retold.report;

import org.retold.model.Passage;
import org.retold.model.Span;

/**
 * One cell of the parallel edition: some sentences of one telling.
 *
 * @param row the number that the same matter has in every telling
 * @param first index of its first sentence
 * @param last index of its last sentence
 */
record Block(Telling telling, int row, int first, int last, Span span) {

  /** As the page calls it: A6. */
  String label() {
    return telling.siglum() + row;
  }

  String anchor() {
    return Sigla.id(telling.siglum()) + "-" + row;
  }

  Passage passage() {
    return new Passage(telling.id(), span);
  }
}
