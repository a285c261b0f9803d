package io.cuvee.jobs.http;

import io.cuvee.core.hash.KeyedHash;
import java.io.InterruptedIOException;
import java.util.OptionalLong;

/**
 * Pauses between the attempts of a request: each twice as long as the one before, less up to half
 * of it by a hash of the address and the attempt, so that many readers do not come back at once.
 * What a server asks for with {@code Retry-After} (RFC 9110, section 10.2.3) is kept to, within a
 * bound.
 *
 * @param firstMillis the first pause
 * @param longestMillis the longest one
 * @param longestAskedMillis the longest one that a server may ask for
 */
public record Backoff(long firstMillis, long longestMillis, long longestAskedMillis) {
  /** From half a second to half a minute, and two minutes for a server that asks. */
  public static final Backoff DEFAULT = new Backoff(500, 30_000, 120_000);

  private static final KeyedHash JITTER = KeyedHash.of(0, "http-backoff");

  /** The pause behind a failed attempt, which counts from 1. */
  long millis(String address, int attempt, OptionalLong asked) {
    if (asked.isPresent()) {
      return Math.max(0, Math.min(asked.getAsLong(), longestAskedMillis));
    }
    long full = Math.min(longestMillis, firstMillis << Math.min(20, attempt - 1));
    double part = JITTER.uniform(address + ' ' + attempt);
    return full - (long) (full * part / 2);
  }

  void pause(String address, int attempt, OptionalLong asked) throws InterruptedIOException {
    try {
      Thread.sleep(millis(address, attempt, asked));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting to read " + address + " again");
    }
  }
}
