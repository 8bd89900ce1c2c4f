package org.retold.model;

/**
 * An input that was refused: data, not an exception.
 *
 * @param source path or URL, with the record's number or the byte where that helps
 * @param reason a word of {@code docs/formats.md#rejected}, such as {@code not-text}
 * @param detail what was seen, in a sentence
 */
public record Rejected(String source, String reason, String detail)
    implements Comparable<Rejected> {

  /**
   * False if the document was read all the same, with something in it mended, or is Retold's own.
   */
  public boolean isRefusal() {
    return !reason.equals("repaired") && !isSkipped();
  }

  /** True of a folder that Retold wrote itself and does not read again. */
  public boolean isSkipped() {
    return reason.equals("skipped");
  }

  /** True if there was no document at all. */
  boolean isNothing() {
    return isSkipped() || reason.equals("not-found");
  }

  @Override
  public int compareTo(Rejected other) {
    int bySource = source.compareTo(other.source);
    return bySource != 0 ? bySource : (reason + detail).compareTo(other.reason + other.detail);
  }
}
