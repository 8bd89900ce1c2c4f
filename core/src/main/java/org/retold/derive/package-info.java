/**
 * Who took the text from whom?
 *
 * <p>Tellings that share text are laid side by side (consistency alignment in the spirit of
 * Notredame 2000) and what differs becomes variant places. A tree in which a telling we hold may
 * stand anywhere and a witness nobody holds has its price is sought on them by Sankoff parsimony
 * (1975) with regrafting; second exemplars are added where the text demands them. Every line's
 * confidence comes from drawing the places anew (Felsenstein 1985; Kishino, Miyata and Hasegawa
 * 1990), its direction from times, credit, and who lost what. Tellings in other words or languages
 * hang on the one whose sentences they cover, in their order (Edmonds 1967); matter that two share
 * and none of their possible exemplars has demands a source that is lost. What comes near but not
 * near enough is said.
 *
 * <p>It cannot tell two exact copies of one text apart, nor who was first when neither time nor
 * loss speaks: both are shown as alternatives and as .5. A printed time is evidence, not proof.
 *
 * <p>Cost: with n tellings that share text and p variant places, a round of the search looks, for
 * each line, at the hooks near it, n p times how many those are; tellings that share only matter
 * cost n² times their sentences.
 */
@NullMarked
package org.retold.derive;

import org.jspecify.annotations.NullMarked;
