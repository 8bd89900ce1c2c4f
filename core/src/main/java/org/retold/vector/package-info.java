@NullMarked
package org.retold.vector;

import org.jspecify.annotations.NullMarked;
