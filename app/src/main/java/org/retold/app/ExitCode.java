package org.retold.app;

/** What the exit code of every command tells. */
final class ExitCode {
  static final int DONE = 0;

  /** Done, but documents were refused. */
  static final int DONE_WITH_REFUSALS = 1;

  static final int NOT_DONE = 2;

  private ExitCode() {}
}
