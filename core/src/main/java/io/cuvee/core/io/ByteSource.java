package io.cuvee.core.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Something whose bytes can be read, again and again, from any offset. */
public interface ByteSource {
  /** How it is called in messages: a path or a URL without secrets. */
  String name();

  /** Bytes in all. */
  long size() throws IOException;

  /**
   * Opens the bytes from an offset on; the caller closes.
   *
   * @param offset 0 to {@link #size}
   */
  InputStream open(long offset) throws IOException;

  /** A file of the local file system. */
  static ByteSource of(Path path) {
    return new ByteSource() {
      @Override
      public String name() {
        return path.toString();
      }

      @Override
      public long size() throws IOException {
        return Files.size(path);
      }

      @Override
      public InputStream open(long offset) throws IOException {
        var in = Files.newInputStream(path);
        try {
          in.skipNBytes(offset);
        } catch (IOException e) {
          in.close();
          throw e;
        }
        return in;
      }
    };
  }

  /** Bytes in memory. */
  static ByteSource of(String name, byte[] bytes) {
    return new ByteSource() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public InputStream open(long offset) {
        int from = Math.toIntExact(offset);
        return new java.io.ByteArrayInputStream(bytes, from, bytes.length - from);
      }
    };
  }
}
