package io.cuvee.jobs.store;

import io.cuvee.core.io.ByteSink;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** A file to write on a Hadoop file system; what was there is replaced. */
public final class HadoopByteSink implements ByteSink {
  private final Path path;
  private final Configuration configuration;

  /** The file at a path. */
  public HadoopByteSink(Path path, Configuration configuration) {
    this.path = path;
    this.configuration = configuration;
  }

  @Override
  public String name() {
    return path.toString();
  }

  @Override
  public OutputStream open() throws IOException {
    var files = path.getFileSystem(configuration);
    // Every file that is kept has its SHA-256 in a record; Hadoop's .crc files would only be
    // litter.
    files.setWriteChecksum(false);
    return files.create(path, true);
  }
}
