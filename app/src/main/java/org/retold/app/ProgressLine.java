package org.retold.app;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.retold.Retold;

/** Progress on stderr: a bar on a terminal, nothing where nobody looks. */
final class ProgressLine implements Retold.Progress, org.retold.reuse.Progress, AutoCloseable {
  private @Nullable ProgressBar bar;
  private String shown = "";

  // From Java 22 on a console is there even if nobody looks at it: then the bar is superfluous.
  @SuppressWarnings("SystemConsoleNull")
  @Override
  public synchronized void at(String stage, long done, long total) {
    if (System.console() == null) {
      return;
    }
    if (!stage.equals(shown)) {
      close();
      shown = stage;
      bar =
          new ProgressBarBuilder()
              .setTaskName(stage)
              .setStyle(ProgressBarStyle.ASCII)
              .setInitialMax(Math.max(total, -1))
              .clearDisplayOnFinish()
              .build();
    }
    ProgressBar current = bar;
    if (current != null && done > current.getCurrent()) {
      current.stepTo(done);
    }
  }

  @Override
  public synchronized void told(String message) {
    close();
    System.err.println(message);
  }

  @Override
  public synchronized void close() {
    ProgressBar current = bar;
    if (current != null) {
      current.close();
    }
    bar = null;
  }
}
