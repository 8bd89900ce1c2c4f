package org.retold.app;

/** A command cannot do what it was asked; the message says what to do next. */
final class NotDone extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String what;

  NotDone(String what) {
    super(what);
    this.what = what;
  }

  String what() {
    return what;
  }
}
