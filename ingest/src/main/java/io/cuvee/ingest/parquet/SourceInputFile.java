package io.cuvee.ingest.parquet;

import io.cuvee.core.io.ByteSource;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/** A byte source as parquet-java wants to see it. */
final class SourceInputFile implements InputFile {
  private final ByteSource source;

  SourceInputFile(ByteSource source) {
    this.source = source;
  }

  @Override
  public long getLength() throws IOException {
    return source.size();
  }

  @Override
  public SeekableInputStream newStream() throws IOException {
    return new Seekable(new Reopening(source));
  }

  private static final class Seekable extends DelegatingSeekableInputStream {
    private final Reopening in;

    Seekable(Reopening in) {
      super(in);
      this.in = in;
    }

    @Override
    public long getPos() {
      return in.position;
    }

    @Override
    public void seek(long position) throws IOException {
      in.seek(position);
    }
  }

  /** Seeks by opening anew, or by skipping where the way is short. */
  private static final class Reopening extends InputStream {
    private static final long SHORT_WAY = 1 << 16;
    private final ByteSource source;
    private InputStream in;
    private long position;

    Reopening(ByteSource source) throws IOException {
      this.source = source;
      this.in = source.open(0);
    }

    void seek(long target) throws IOException {
      if (target < 0 || target > source.size()) {
        throw new EOFException("Seek to " + target + " in a file of " + source.size() + " bytes");
      }
      if (target >= position && target - position <= SHORT_WAY) {
        in.skipNBytes(target - position);
      } else {
        in.close();
        in = source.open(target);
      }
      position = target;
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      position += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
      int n = in.read(into, from, count);
      position += Math.max(n, 0);
      return n;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
