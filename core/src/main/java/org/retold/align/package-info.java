/**
 * Align: which passages of a story's tellings say the same thing?
 *
 * <p>Two tellings are first read as words with weights, in which function words, the phrases a
 * subject repeats and the greetings of letters count for little ({@link
 * org.retold.align.StoryWeights}). Places that share two words are extended both ways by the engine
 * of {@code org.retold.reuse} (seed and extend, Altschul 1990; X-drop, Zhang 2000); the best
 * stretch wins where several lay claim to the same words. Each stretch is aligned again from end to
 * end with affine gaps (Gotoh 1982), cut at paragraphs, and read off as omissions, additions,
 * substitutions and transpositions, with writing told apart from wording. What no copy covers is
 * left to sentences that say the same in other words or in another language.
 *
 * <p>It cannot tell a copy from a phrase that everybody uses where the phrase is longer than a
 * sentence and stands nowhere twice, and it shows who changed what, not why or who was first.
 *
 * <p>Cost: the square of the tellings, up to {@link org.retold.align.AlignOptions#maxTellings()},
 * beyond it linear; linear in the length of a pair of tellings.
 */
@NullMarked
package org.retold.align;

import org.jspecify.annotations.NullMarked;
