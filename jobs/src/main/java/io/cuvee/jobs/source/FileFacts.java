package io.cuvee.jobs.source;

import java.io.Serializable;

/**
 * What is known of a file before it is read.
 *
 * @param bytes its size
 * @param modified its modification time in milliseconds since 1970, 0 if not told
 * @param version the server's word for this version of the file (an ETag or a date), or empty
 * @param ranges whether parts of it can be read; else it is read from its beginning always
 */
public record FileFacts(long bytes, long modified, String version, boolean ranges)
    implements Serializable {
  /** Of a file that is not there. */
  static final FileFacts NONE = new FileFacts(0, 0, "", true);
}
