@NullMarked
package org.retold.ingest;

import org.jspecify.annotations.NullMarked;
