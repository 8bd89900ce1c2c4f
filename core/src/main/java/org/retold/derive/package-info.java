@NullMarked
package org.retold.derive;

import org.jspecify.annotations.NullMarked;
