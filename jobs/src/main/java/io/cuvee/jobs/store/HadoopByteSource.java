package io.cuvee.jobs.store;

import io.cuvee.core.io.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** The bytes of a file on a Hadoop file system. */
public final class HadoopByteSource implements ByteSource {
  private final Path path;
  private final Configuration configuration;

  /** The file at a path. */
  public HadoopByteSource(Path path, Configuration configuration) {
    this.path = path;
    this.configuration = configuration;
  }

  @Override
  public String name() {
    return "file".equals(path.toUri().getScheme()) ? path.toUri().getPath() : path.toString();
  }

  @Override
  public long size() throws IOException {
    return path.getFileSystem(configuration).getFileStatus(path).getLen();
  }

  @Override
  public InputStream open(long offset) throws IOException {
    var in = path.getFileSystem(configuration).open(path);
    try {
      in.seek(offset);
      return in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }
}
