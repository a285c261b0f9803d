package io.cuvee.jobs.http;

import io.cuvee.jobs.recipe.HttpSpec;
import java.time.Duration;

/**
 * How servers are asked.
 *
 * @param attempts requests that bring no further byte before a file is given up
 * @param timeout longest wait for a connection, an answer, or the next bytes
 * @param perHost requests at a time to one host
 * @param backoff pauses between attempts
 * @param chunk longest range of one request, in bytes; a reader holds so many
 */
public record HttpSettings(
    int attempts, Duration timeout, int perHost, Backoff backoff, int chunk) {
  private static final int CHUNK = 8 << 20;

  /** By the recipe's words. */
  public static HttpSettings of(HttpSpec spec) {
    return new HttpSettings(
        spec.attempts(),
        Duration.ofSeconds(spec.timeoutSeconds()),
        spec.perHost(),
        Backoff.DEFAULT,
        CHUNK);
  }
}
