package org.retold.report;

import java.util.Set;
import java.util.TreeSet;

/**
 * The rules that only one page needs: places on a grid, lengths of bars, and the switches between a
 * checkbox and what it shows. A strict policy forbids style attributes, so lengths are classes.
 */
final class PageStyle {
  /** A rule a row makes hovering light up the row in all columns; many rows make it slow. */
  private static final int MOST_LIT_ROWS = 60;

  private final Set<String> rules = new TreeSet<>();

  /** The class of a flex item as long as so many words. */
  String grow(long words) {
    rules.add(".w" + words + "{flex-grow:" + words + "}");
    return "w" + words;
  }

  /** The class of a width in thousandths. */
  String width(long thousandths) {
    rules.add(".l" + thousandths + "{width:" + thousandths / 10.0 + "%}");
    return "l" + thousandths;
  }

  /** The class of a distance from the left in thousandths. */
  String left(long thousandths) {
    rules.add(".x" + thousandths + "{left:" + thousandths / 10.0 + "%}");
    return "x" + thousandths;
  }

  void rows(int rows) {
    rules.add(".cols{--rows:" + (rows + 1) + "}");
    for (int row = 0; row <= rows; row++) {
      rules.add(".r" + row + "{grid-row:" + (row + 1) + "}");
    }
    if (rows <= MOST_LIT_ROWS) {
      for (int row = 1; row <= rows; row++) {
        rules.add(
            "@media screen{.cols:has(.rROW:is(:hover,:focus-within,:target)) .rROW{background:var(--hi)}}"
                .replace("ROW", Integer.toString(row)));
      }
    }
  }

  void switches(Iterable<String> ids) {
    for (String id : ids) {
      rules.add(
          "@media screen{.reader:has(#see-ID:not(:checked)) .col-ID:not(:has(:target)){display:none}}"
              .replace("ID", id));
      rules.add(
          "#findings:has(#o-ID:checked) .finding:not([data-t~=\"ID\"]){display:none}"
              .replace("ID", id));
    }
  }

  String css() {
    return String.join("\n", rules);
  }
}
