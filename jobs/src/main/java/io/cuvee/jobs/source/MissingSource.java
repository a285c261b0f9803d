package io.cuvee.jobs.source;

import io.cuvee.core.io.ByteSource;
import io.cuvee.core.io.UnreadableSourceException;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file that a list names and that is not there.
 *
 * @param name its location
 * @param why what the listing found
 */
record MissingSource(String name, String why) implements ByteSource {
  @Override
  public long size() throws IOException {
    throw new UnreadableSourceException(why);
  }

  @Override
  public InputStream open(long offset) throws IOException {
    throw new UnreadableSourceException(why);
  }
}
