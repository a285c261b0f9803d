package io.cuvee.core.io;

import java.io.IOException;

/**
 * A file that cannot be read, or not further, and that trying again will not mend: it is missing,
 * refused, or changed under the reader. The file goes to quarantine and the job goes on; any other
 * {@link IOException} fails the task, which may be tried again.
 */
public final class UnreadableSourceException extends IOException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with the file, as its quarantine entry shall say. */
  public UnreadableSourceException(String message) {
    super(message);
  }

  /** The same with the last error. */
  public UnreadableSourceException(String message, Throwable cause) {
    super(message, cause);
  }
}
