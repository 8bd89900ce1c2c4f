package org.retold.model;

/**
 * Takes what a run finds while it goes on, story by story, so that no run must be held in memory
 * and one that is cut short has not lost what it had.
 */
public interface ReportTarget {

  /**
   * It is known which stories there are; none has been compared yet. Called once, first.
   *
   * @param outline the run without what was found in its stories
   */
  void begin(RunReport outline);

  /** True if a run of the same input that was cut short has left this story whole. */
  boolean has(Story story);

  /**
   * Takes a story. Called from several threads.
   *
   * @param whole false if the story could not be compared and a later run should try again
   */
  void take(StoryReport story, boolean whole);
}
