/** The command line: one class a command, and what all of them share. */
@NullMarked
package org.retold.app;

import org.jspecify.annotations.NullMarked;
