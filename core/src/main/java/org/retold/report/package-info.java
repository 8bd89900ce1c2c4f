/**
 * <b>How is the story shown?</b> Everything a run found, as records for programs and as pages for
 * people.
 *
 * <p><i>Method.</i> (1) Every record of the model becomes a line of JSON with its spans counted in
 * Unicode code points of that article's text ({@code docs/formats.md}). (2) Every story becomes one
 * page that stands alone: style, script and pictures are inside it, its Content Security Policy
 * names them by hash and allows nothing else. (3) The page answers first (told first, taken from,
 * what differs), then shows the stemma on a time axis, then proves: every finding shows its
 * passages and links to the place where each stands in the parallel edition. (4) Rows of the
 * parallel edition are the connected groups of aligned passages in the order of the reference
 * telling, as in printed synopses of the gospels (Huck 1892, Aland 1963): the same matter at the
 * same height, an omission as a hole. (5) The lanes of the stemma are found by a search over orders
 * that counts crossings, bends and the room that labels need; down is time to scale, with gaps cut
 * and marked.
 *
 * <p><i>What it cannot do.</i> It judges nothing and translates nothing: the page shows the words
 * that there are. A heavily reordered telling is shown in the order of the reference, with a note
 * where it moved; text printed vertically is not supported.
 *
 * <p><i>Cost.</i> Lines are streamed, one story at a time; time and space of a page grow with the
 * text of its story and the number of its passage pairs. Beyond {@link
 * org.retold.report.ReportOptions#foldAbove()} tellings the stemma, the reader and the tables show
 * those that a finding names and fold the rest.
 */
@NullMarked
package org.retold.report;

import org.jspecify.annotations.NullMarked;
