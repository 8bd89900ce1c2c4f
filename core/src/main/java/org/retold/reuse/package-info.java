@NullMarked
package org.retold.reuse;

import org.jspecify.annotations.NullMarked;
