/** Fuzzing the finders of texts. */
@NullMarked
package org.retold.text;

import org.jspecify.annotations.NullMarked;
