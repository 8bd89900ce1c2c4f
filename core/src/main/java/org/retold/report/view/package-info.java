/**
 * What the templates are given: sentences, numbers and links, ready to be printed. Public only
 * because compiled templates stand in a package of their own; nobody else uses it.
 */
@NullMarked
package org.retold.report.view;

import org.jspecify.annotations.NullMarked;
