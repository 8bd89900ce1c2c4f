package org.retold.ingest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.retold.model.Dropped;
import org.retold.model.Published;
import org.retold.model.Span;

/**
 * What the lines of a plain text told.
 *
 * @param outlet as its first line prints it; empty if nothing shows that it is one
 * @param title where the headline stands, if one was recognised
 * @param metadata what labelled lines said: news id, dateline, credit, modified
 */
record CleanText(
    String outlet,
    @Nullable Span title,
    List<String> authors,
    @Nullable Published published,
    List<Dropped> dropped,
    Map<String, Object> metadata) {}
