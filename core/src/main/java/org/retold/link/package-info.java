@NullMarked
package org.retold.link;

import org.jspecify.annotations.NullMarked;
