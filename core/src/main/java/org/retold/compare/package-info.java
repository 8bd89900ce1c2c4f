/**
 * What was kept, cut, added, changed, wrong?
 *
 * <p>Aligned passages are cut into <em>twins</em> of about a sentence, the side nearer to the root
 * of the stemma first. Readings that stand for each other in twins are joined, over all tellings,
 * into variant places (the apparatus of textual criticism; the collation idea of Dekker and
 * Middell, CollateX, 2011, but over readings found by sense as well as by letter): a number, a
 * date, a name, a negation each gives one place with everybody who has it. A place whose readings
 * differ becomes one discrepancy; all places become claims, one proposition each, with what every
 * telling does with them. Names are put together by spelling, by sound (consonant skeletons, after
 * Freeman, Condon and Ackerman 2006) and by standing in the same place, so that two persons with
 * similar names stay two. Quotations are traced to the letter or quotation that they repeat, and
 * their speakers compared.
 *
 * <p>What it cannot do: it knows no facts and no synonyms, so it cannot say which of two numbers is
 * right, whether a word carries feeling, or whether two offices of one person are one; in
 * translations it compares only what can be read without a dictionary (numbers, dates, names,
 * closed classes of grammar such as negations and hedges, for ten languages), and a clause that was
 * left out beside a negation may look like a lost negation.
 *
 * <p>Cost: linear in the number of twins, quadratic in the names of one story and in the words of
 * one sentence; nothing looks beyond one story.
 */
@NullMarked
package org.retold.compare;

import org.jspecify.annotations.NullMarked;
