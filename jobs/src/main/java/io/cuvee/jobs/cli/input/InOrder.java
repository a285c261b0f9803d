package io.cuvee.jobs.cli.input;

import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Works on several things at once and gives the results in the order in which the things came, with
 * a bounded number under way.
 *
 * @param <T> the results
 */
public final class InOrder<T> implements AutoCloseable {
  private final Consumer<T> sink;
  private final ExecutorService workers;
  private final ArrayDeque<Future<T>> pending = new ArrayDeque<>();
  private final int window;

  /** A line of work whose results go to the sink, on the caller's thread. */
  public InOrder(Consumer<T> sink) {
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
    this.sink = sink;
    this.window = threads * 8;
    this.workers =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              var thread = new Thread(task, "cuvee-worker");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Adds work; may wait for, and give out, earlier results. */
  public void add(Supplier<T> work) {
    pending.add(workers.submit(work::get));
    while (pending.size() > window) {
      give();
    }
  }

  /** Gives out what is left. */
  @Override
  public void close() {
    try {
      while (!pending.isEmpty()) {
        give();
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private void give() {
    try {
      sink.accept(pending.remove().get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
