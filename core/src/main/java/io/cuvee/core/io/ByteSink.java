package io.cuvee.core.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Something that bytes can be written to, once. */
public interface ByteSink {
  /** How it is called in messages. */
  String name();

  /** Opens it for writing; the caller closes. An existing file is replaced. */
  OutputStream open() throws IOException;

  /** A file of the local file system. */
  static ByteSink of(Path path) {
    return new ByteSink() {
      @Override
      public String name() {
        return path.toString();
      }

      @Override
      public OutputStream open() throws IOException {
        return Files.newOutputStream(path);
      }
    };
  }
}
