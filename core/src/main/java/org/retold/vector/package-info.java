/**
 * How close two texts are, in one language or two, without a model to download.
 *
 * <p>{@link org.retold.vector.FeatureReader} reads what a text has that another can share, {@link
 * org.retold.vector.Frequencies} know how rare it is, a {@link org.retold.vector.Vector} weighs it,
 * {@link org.retold.vector.Closeness} compares two. {@link org.retold.vector.SentenceMatcher} finds
 * sentences that say the same, in any order; {@link org.retold.vector.LexiconLearner} learns from
 * them which words stand for each other, and {@link org.retold.vector.Senses} reads texts through
 * what was learned. Serves {@code link}, for articles, and {@code align}, for sentences.
 */
@NullMarked
package org.retold.vector;

import org.jspecify.annotations.NullMarked;
