package io.cuvee.jobs.store;

import io.cuvee.core.error.CuveeException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Keeps a second run out of a folder. Local: an operating-system lock, gone with the process.
 * Elsewhere: a lease file that is renewed while the run lives and counts as abandoned two minutes
 * after the last renewal.
 */
public final class RunLock implements AutoCloseable {
  private static final String NAME = ".lock";
  private static final long RENEWAL_SECONDS = 20;
  private static final long ABANDONED_MILLIS = 120_000;

  private final AutoCloseable release;

  private RunLock(AutoCloseable release) {
    this.release = release;
  }

  /**
   * Takes the folder.
   *
   * @throws CuveeException.RunFailed if another run holds it
   */
  public static RunLock take(RunFolder folder, Clock clock) throws IOException {
    return folder.isLocal() ? local(folder) : lease(folder, clock);
  }

  private static RunLock local(RunFolder folder) throws IOException {
    var path = java.nio.file.Path.of(folder.path(NAME).toUri().getPath());
    Files.createDirectories(path.getParent());
    var channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw inUse(folder);
    }
    return new RunLock(channel);
  }

  private static RunLock lease(RunFolder folder, Clock clock) throws IOException {
    var files = folder.files();
    var path = folder.path(NAME);
    if (files.exists(path)
        && clock.millis() - files.getFileStatus(path).getModificationTime() < ABANDONED_MILLIS) {
      throw inUse(folder);
    }
    renew(files, path);
    ScheduledExecutorService renewal =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              var thread = new Thread(task, "run-lock-renewal");
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        renewal.scheduleAtFixedRate(
            () -> {
              try {
                renew(files, path);
              } catch (IOException e) {
                // The next renewal tries again; the lease holds for several of them.
              }
            },
            RENEWAL_SECONDS,
            RENEWAL_SECONDS,
            TimeUnit.SECONDS);
    return new RunLock(
        () -> {
          renewal.shutdownNow();
          files.delete(path, false);
        });
  }

  private static void renew(FileSystem files, Path path) throws IOException {
    try (var out = files.create(path, true)) {
      out.write(1);
    }
  }

  private static CuveeException inUse(RunFolder folder) {
    return new CuveeException.RunFailed(
        "Another run is working in "
            + folder.display("")
            + "; wait for it, or give this one another folder with --out.");
  }

  @Override
  public void close() {
    try {
      release.close();
    } catch (Exception e) {
      throw new CuveeException.RunFailed("The run's lock cannot be released.", e);
    }
  }
}
