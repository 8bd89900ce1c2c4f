/**
 * The ground all stages stand on: what are the words, sentences, numbers, dates and names of a
 * text?
 *
 * <p>Words and sentences are cut by rules over Unicode's properties, in one pass, with no
 * dictionary and no regular expression. The language is told by the script where that is enough and
 * otherwise by a character n-gram model (Shuyo 2010; OpenNLP). Everything found is a span of the
 * text as it was read: normal forms stand beside the text and never replace it.
 *
 * <p>It cannot cut Chinese, Japanese or Thai into the words of a dictionary: there a character or a
 * cluster is a word. All finders are linear in the text's length.
 */
@NullMarked
package org.retold.text;

import org.jspecify.annotations.NullMarked;
