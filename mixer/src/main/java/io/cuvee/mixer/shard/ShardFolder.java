package io.cuvee.mixer.shard;

import io.cuvee.core.io.ByteSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of a data set, by name; {@code jobs} backs it with other file systems. */
public interface ShardFolder {
  /** Names of the files, sorted; folders are left out. */
  List<String> names() throws IOException;

  /**
   * A file of the folder.
   *
   * @param name one of {@link #names}
   */
  ByteSource open(String name);

  /** A folder of the local file system. */
  static ShardFolder of(Path folder) {
    return new ShardFolder() {
      @Override
      public List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
          return files
              .filter(Files::isRegularFile)
              .map(file -> file.getFileName().toString())
              .sorted()
              .toList();
        }
      }

      @Override
      public ByteSource open(String name) {
        return ByteSource.of(folder.resolve(name));
      }
    };
  }
}
