package org.retold.ingest;

import org.jspecify.annotations.Nullable;

/**
 * Bytes that were read as text.
 *
 * @param remark what had to be mended, in a sentence; null if nothing
 */
record Decoded(String text, @Nullable String remark) {}
