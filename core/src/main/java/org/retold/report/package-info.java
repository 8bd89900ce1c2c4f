@NullMarked
package org.retold.report;

import org.jspecify.annotations.NullMarked;
