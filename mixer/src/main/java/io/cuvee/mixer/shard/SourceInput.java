package io.cuvee.mixer.shard;

import io.cuvee.core.io.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/** A source as Parquet wants it; seeking opens the source again. */
final class SourceInput implements InputFile {
  private final ByteSource source;

  SourceInput(ByteSource source) {
    this.source = source;
  }

  @Override
  public long getLength() throws IOException {
    return source.size();
  }

  @Override
  public SeekableInputStream newStream() {
    var stream = new Reopened(source);
    return new DelegatingSeekableInputStream(stream) {
      @Override
      public long getPos() {
        return stream.position;
      }

      @Override
      public void seek(long position) throws IOException {
        stream.seek(position);
      }
    };
  }

  private static final class Reopened extends InputStream {
    private final ByteSource source;
    private InputStream open;
    private long position;

    Reopened(ByteSource source) {
      this.source = source;
    }

    void seek(long target) throws IOException {
      if (target != position) {
        close();
        position = target;
      }
    }

    private InputStream stream() throws IOException {
      if (open == null) {
        open = source.open(position);
      }
      return open;
    }

    @Override
    public int read() throws IOException {
      int b = stream().read();
      position += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = stream().read(bytes, offset, length);
      position += Math.max(0, count);
      return count;
    }

    @Override
    public void close() throws IOException {
      if (open != null) {
        open.close();
        open = null;
      }
    }
  }
}
