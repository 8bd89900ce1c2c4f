@NullMarked
package org.retold.align;

import org.jspecify.annotations.NullMarked;
