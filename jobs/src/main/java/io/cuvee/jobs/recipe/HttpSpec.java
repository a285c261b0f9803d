package io.cuvee.jobs.recipe;

import java.io.Serializable;

/**
 * How files are read over HTTP.
 *
 * @param attempts how often a request is made that gives no further byte
 * @param timeoutSeconds how long to wait for a connection, an answer, or the next bytes
 * @param perHost requests at a time to one host, in one process
 */
public record HttpSpec(int attempts, int timeoutSeconds, int perHost) implements Serializable {
  /** Eight attempts, a minute, four requests. */
  public static final HttpSpec DEFAULTS = new HttpSpec(8, 60, 4);
}
