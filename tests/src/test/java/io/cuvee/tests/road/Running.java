package io.cuvee.tests.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A command that runs; closing it ends it. */
final class Running implements AutoCloseable {
  private static final int PATIENCE_MINUTES = 10;
  private static final long LOOK_MILLIS = 5;

  private final Process process;
  private final Path out;
  private final Path err;

  Running(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** Something that can be seen from outside to have come true. */
  interface Sight {
    boolean seen() throws IOException;
  }

  /** Waits until something is seen; fails if the program ends before. */
  void awaitSight(String what, Sight sight) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
    while (!sight.seen()) {
      assertThat(process.isAlive()).as("Ended before %s: %s", what, finished()).isTrue();
      assertThat(System.nanoTime()).as("Waited in vain for %s", what).isLessThan(end);
      Thread.sleep(LOOK_MILLIS);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Kills the JVM itself with SIGKILL: the launcher has become it by then. */
  Finished kill() throws IOException, InterruptedException {
    assertThat(process.info().command().orElse("java")).endsWith("java");
    process.destroyForcibly();
    return await();
  }

  Finished await() throws IOException, InterruptedException {
    assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES))
        .as("Still running: %s", finished())
        .isTrue();
    return finished();
  }

  private Finished finished() throws IOException {
    int code = process.isAlive() ? -1 : process.exitValue();
    return new Finished(code, Files.readString(out), Files.readString(err));
  }

  @Override
  public void close() throws IOException, InterruptedException {
    if (process.isAlive()) {
      process.destroyForcibly();
      process.waitFor();
    }
    Files.deleteIfExists(out);
    Files.deleteIfExists(err);
  }
}
