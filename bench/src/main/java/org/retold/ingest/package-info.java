/** Training of the model that judges a page's blocks; beside it, so that it sees what it sees. */
@NullMarked
package org.retold.ingest;

import org.jspecify.annotations.NullMarked;
