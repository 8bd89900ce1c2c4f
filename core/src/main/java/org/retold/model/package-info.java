/**
 * The records that cross a stage's border, and nothing else: data that enforce their own laws.
 *
 * <p>Offsets are Java string indexes, half-open. Outputs give Unicode code points; {@code report}
 * converts at the edge. A text never changes after ingest; a finding without a passage cannot be
 * constructed.
 */
@NullMarked
package org.retold.model;

import org.jspecify.annotations.NullMarked;
