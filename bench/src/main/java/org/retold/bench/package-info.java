/** Measurements: accuracy on labelled data, speed of whole runs and of kernels. Never shipped. */
@NullMarked
package org.retold.bench;

import org.jspecify.annotations.NullMarked;
