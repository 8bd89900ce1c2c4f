package org.retold.report;

import org.retold.model.Span;

/**
 * A sentence of a telling: what the rows of the parallel edition are built of.
 *
 * @param index its place among the sentences of its telling
 * @param opens true if it is the first of a paragraph
 */
record Unit(Telling telling, int index, Span span, boolean opens) {}
