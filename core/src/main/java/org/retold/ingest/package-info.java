/**
 * Ingest: what did each outlet publish?
 *
 * <p>Inputs are recognised by content and read as streams; each becomes an {@link
 * org.retold.model.Article}, or a {@link org.retold.model.Rejected} with its reason. A page is cut
 * into blocks, and each block is judged by its words, its place and its links (Kohlschütter et al.
 * 2010; Vogels et al. 2018); what recurs on several pages of an outlet is the outlet's (Bar-Yossef
 * and Rajagopalan 2002). A plain text is judged line by line: words of page furniture in many
 * languages, the form of the line, and its place before or after the running text; nothing is cut
 * out, only marked. Letters and statements inside an article are known by the form that letters
 * have everywhere: opening, running text, leave-taking, signature.
 *
 * <p>It cannot run scripts: a page whose text comes by JavaScript is read from its JSON-LD, or
 * refused. It does not know outlets; a page of a form that no other has may be cut wrongly.
 *
 * <p>Cost: linear in the input; memory is bounded by one document and the window of pages that is
 * held back for templates.
 */
@NullMarked
package org.retold.ingest;

import org.jspecify.annotations.NullMarked;
