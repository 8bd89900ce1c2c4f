package org.retold.reuse;

/** Is told how far the work is, from any thread. */
public interface Progress {
  /** Nobody wants to know. */
  Progress SILENT = (stage, done, all) -> {};

  /**
   * So much is done of a stage.
   *
   * @param all how much there is to do; -1 if that cannot be known
   */
  void at(String stage, long done, long all);

  /** A sentence for the person who waits. */
  default void told(String message) {}
}
