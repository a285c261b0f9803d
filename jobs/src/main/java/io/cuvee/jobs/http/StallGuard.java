package io.cuvee.jobs.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Reads a body and gives up when no byte comes for a while, which the client itself never does. */
final class StallGuard {
  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var thread = new Thread(work, "cuvee-http-stall");
            thread.setDaemon(true);
            return thread;
          });

  private StallGuard() {}

  /** Reads some bytes, or returns -1 at the end or when the body was closed for being silent. */
  static int read(InputStream body, byte[] into, int from, int count, long millis)
      throws IOException {
    var timer = CLOCK.schedule(() -> close(body), millis, TimeUnit.MILLISECONDS);
    try {
      return body.read(into, from, count);
    } finally {
      timer.cancel(false);
    }
  }

  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      // The reader finds it closed.
    }
  }
}
