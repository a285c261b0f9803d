package io.cuvee.jobs.store;

import io.cuvee.core.error.CuveeException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;

/**
 * Files that appear whole or not at all. Local: a link to a finished file; HDFS: rename without
 * overwriting; object stores: a create that fails if the object exists, visible when closed.
 */
final class AtomicFile {
  private AtomicFile() {}

  static void createOnce(FileSystem files, Path path, byte[] bytes) throws IOException {
    try {
      switch (kind(files)) {
        case LOCAL -> {
          var target = java.nio.file.Path.of(path.toUri().getPath());
          Files.createDirectories(target.getParent());
          var finished = temporary(target);
          writeSynced(finished, bytes);
          try {
            Files.createLink(target, finished);
          } finally {
            Files.deleteIfExists(finished);
          }
        }
        case RENAMING -> {
          var finished = new Path(path.getParent(), temporaryName(path.getName()));
          write(files, finished, bytes, true);
          FileContext.getFileContext(files.getUri(), files.getConf())
              .rename(finished, path, Options.Rename.NONE);
        }
        case OBJECTS -> write(files, path, bytes, false);
        default -> throw new AssertionError();
      }
    } catch (FileAlreadyExistsException | org.apache.hadoop.fs.FileAlreadyExistsException e) {
      throw new CuveeException.RunFailed(
          "Another run has published " + path + " meanwhile; run again to go on from there.", e);
    }
  }

  static void replace(FileSystem files, Path path, byte[] bytes) throws IOException {
    switch (kind(files)) {
      case LOCAL -> {
        var target = java.nio.file.Path.of(path.toUri().getPath());
        Files.createDirectories(target.getParent());
        var finished = temporary(target);
        writeSynced(finished, bytes);
        Files.move(
            finished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
      case RENAMING -> {
        var finished = new Path(path.getParent(), temporaryName(path.getName()));
        write(files, finished, bytes, true);
        FileContext.getFileContext(files.getUri(), files.getConf())
            .rename(finished, path, Options.Rename.OVERWRITE);
      }
      case OBJECTS -> write(files, path, bytes, true);
      default -> throw new AssertionError();
    }
  }

  private enum Kind {
    LOCAL,
    RENAMING,
    OBJECTS
  }

  private static Kind kind(FileSystem files) {
    return switch (files.getScheme()) {
      case "file" -> Kind.LOCAL;
      case "hdfs", "viewfs", "webhdfs" -> Kind.RENAMING;
      default -> Kind.OBJECTS;
    };
  }

  private static java.nio.file.Path temporary(java.nio.file.Path target) {
    return target.resolveSibling(temporaryName(target.getFileName().toString()));
  }

  private static String temporaryName(String name) {
    return "." + name + "." + ProcessHandle.current().pid();
  }

  private static void writeSynced(java.nio.file.Path path, byte[] bytes) throws IOException {
    Files.write(path, bytes);
    try (var channel =
        java.nio.channels.FileChannel.open(path, java.nio.file.StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void write(FileSystem files, Path path, byte[] bytes, boolean overwrite)
      throws IOException {
    var flags =
        overwrite
            ? EnumSet.of(CreateFlag.CREATE, CreateFlag.OVERWRITE)
            : EnumSet.of(CreateFlag.CREATE);
    var builder = files.createFile(path).overwrite(flags.contains(CreateFlag.OVERWRITE));
    try (var out = builder.recursive().build()) {
      out.write(bytes);
    }
  }
}
