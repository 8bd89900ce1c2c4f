/**
 * Reuse: which passages of a collection were copied, and from whom?
 *
 * <p>Texts are treated as genome aligners treat reads. Words become numbers with weights, the log
 * odds of meeting them, lowered where the words around are a formula of the collection; three of
 * them make a seed, and of every three neighbouring seeds one is kept (winnowing, Schleimer,
 * Wilkerson &amp; Aiken 2003; minimizers, minimap2, Li 2018), so that any five words in a row that
 * two texts share are seen. Seeds that two texts share are checked by the words around them, and
 * what agrees is extended both ways with affine gaps until the score drops (X-drop, Zhang et al.
 * 2000). Passages near each other are joined, their ends set to sentences, and kept if they are
 * longer than chance makes them in a collection of that size.
 *
 * <p>It finds words, not meanings: a passage of which fewer than half of the words are left is
 * found only by its longest piece, and a translation not at all. Two texts that both took from a
 * third outside the collection look like one copied from the other.
 *
 * <p>Cost: linear in the words, plus the pairs that really share text.
 */
@NullMarked
package org.retold.reuse;

import org.jspecify.annotations.NullMarked;
