/**
 * Which articles tell the same event?
 *
 * <p>An article is read as features that other texts can share: stemmed words within a language;
 * numbers, names after romanising, cognates across languages. Every feature weighs as much as it is
 * rare, in the collection and in a small background of other news. An index gives each article the
 * few others that can be of its story; each pair is judged, and groups are joined, the surest
 * first, if their members on the whole belong together. Where articles of two languages were
 * joined, their sentences are matched, a lexicon is learned of them (IBM model 1, Brown et al.
 * 1993), and everything is linked again.
 *
 * <p>What it cannot do: tell two events apart that share their people, place and day; find a story
 * across scripts when the articles share neither a name nor a number and the collection is too
 * small to learn from.
 *
 * <p>Cost: a pass over the articles, a bounded number of candidates for each; memory holds the
 * features, not the pairs.
 */
@NullMarked
package org.retold.link;

import org.jspecify.annotations.NullMarked;
