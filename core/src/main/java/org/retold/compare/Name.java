package org.retold.compare;

import org.jspecify.annotations.Nullable;
import org.retold.model.Span;

/**
 * A name as it was found.
 *
 * @param type person, organisation, place or other
 * @param role the title or office given with it there
 */
record Name(Span span, String form, String type, @Nullable Span role) {}
