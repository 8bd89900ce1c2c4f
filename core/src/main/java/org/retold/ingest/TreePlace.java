package org.retold.ingest;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where an element that holds a block stands in its page's tree. Elements are told apart by number:
 * to keep them in a map by their identity costs more than all that is asked of them.
 *
 * @param number from 0, higher than that of the place above
 * @param above the parent's, or null for the root
 */
record TreePlace(int number, Element element, @Nullable TreePlace above) {}
