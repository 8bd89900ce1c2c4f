package org.retold.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A fixed number of threads that share numbered tasks; which thread does what decides nothing. */
final class Workers implements AutoCloseable {

  /** A task, told which worker does it, so that each worker can keep tables of its own. */
  interface Task {
    void run(int index, int worker);
  }

  private final ExecutorService threads;
  private final int count;

  Workers(int count) {
    this.count = count;
    threads =
        Executors.newFixedThreadPool(
            count,
            task -> {
              Thread thread = new Thread(task, "reuse");
              thread.setDaemon(true);
              return thread;
            });
  }

  int count() {
    return count;
  }

  ExecutorService threads() {
    return threads;
  }

  /** Runs tasks 0 to n - 1; returns when all are done. The first failure is thrown. */
  void each(int n, Task task) {
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> running = new ArrayList<>();
    for (int w = 0; w < Math.min(count, n); w++) {
      int worker = w;
      running.add(
          threads.submit(
              () -> {
                for (int i = next.getAndIncrement(); i < n; i = next.getAndIncrement()) {
                  task.run(i, worker);
                }
              }));
    }
    running.forEach(Workers::join);
  }

  static <T> T join(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** After a failure others may still work: they are waited for, as they may write files. */
  @Override
  public void close() {
    threads.shutdownNow();
    try {
      boolean ended = threads.awaitTermination(1, TimeUnit.MINUTES);
      if (!ended) {
        throw new IllegalStateException("a thread does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
