/** The facade: what a Java program calls, and the only place that knows the order of the stages. */
@NullMarked
package org.retold;

import org.jspecify.annotations.NullMarked;
