@NullMarked
package org.retold.compare;

import org.jspecify.annotations.NullMarked;
