package io.cuvee.jobs.http;

import io.cuvee.core.io.ByteSource;
import io.cuvee.core.io.UnreadableSourceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.OptionalLong;

/**
 * A file on a web server. What may pass (429, 408, 5xx, lost connections, silence) is tried again
 * from the byte that was reached; what will not (404, another version of the file) is an {@link
 * UnreadableSourceException}.
 */
public final class HttpByteSource implements ByteSource {
  private final String address;
  private final HttpRequests requests;
  private HttpFacts facts;

  private HttpByteSource(String address, HttpRequests requests, HttpFacts facts) {
    this.address = address;
    this.requests = requests;
    this.facts = facts;
  }

  /** Whatever the server has at an address. */
  public static HttpByteSource of(String address, HttpSettings settings) {
    return new HttpByteSource(address, new HttpRequests(settings), null);
  }

  /** That version of a file that a listing found. */
  public static HttpByteSource of(String address, HttpSettings settings, HttpFacts facts) {
    return new HttpByteSource(address, new HttpRequests(settings), facts);
  }

  /** The address without its query, which may hold a key. */
  @Override
  public String name() {
    int query = address.indexOf('?');
    return query < 0 ? address : address.substring(0, query);
  }

  @Override
  public long size() throws IOException {
    return facts().bytes();
  }

  /** What the server says of the file, asked for once. */
  public HttpFacts facts() throws IOException {
    if (facts == null) {
      facts = attempts(this::ask);
    }
    return facts;
  }

  private HttpFacts ask() throws IOException {
    try (var answer = requests.get(address, "bytes=0-0", "")) {
      // An empty file has no first byte.
      boolean empty = answer.status() == 416 && answer.header("Content-Range").equals("bytes */0");
      if (!empty) {
        check(answer);
      }
      long size = empty ? 0 : answer.size();
      if (size < 0) {
        throw new UnreadableSourceException(name() + ": the server does not tell the file's size");
      }
      boolean ranges = empty || answer.status() == 206;
      return new HttpFacts(size, answer.modified(), answer.version(), ranges);
    }
  }

  /** An answer with the file, of the version that was found first, from a byte on. */
  HttpAnswer from(long offset, long to) throws IOException {
    var known = facts();
    var range = known.ranges() ? "bytes=" + offset + "-" + (to - 1) : "";
    var answer =
        requests.get(address, range, known.version().startsWith("\"") ? known.version() : "");
    try {
      check(answer);
      checkVersion(answer, offset);
      return answer;
    } catch (IOException | RuntimeException e) {
      answer.close();
      throw e;
    }
  }

  private void checkVersion(HttpAnswer answer, long offset) throws IOException {
    long size = answer.size();
    boolean otherSize = size >= 0 && size != facts.bytes();
    var version = answer.version();
    boolean otherVersion =
        !version.isEmpty() && !facts.version().isEmpty() && !version.equals(facts.version());
    if (otherSize || otherVersion) {
      throw changed();
    }
    if (facts.ranges() && answer.status() == 206 && answer.rangeStart() != offset) {
      throw new IOException("the server gave another part of the file");
    }
  }

  private UnreadableSourceException changed() {
    return new UnreadableSourceException(
        name() + ": the file on the server changed while it was read");
  }

  private void check(HttpAnswer answer) throws IOException {
    int status = answer.status();
    if (status == 200 || status == 206) {
      return;
    }
    if (status == 412 || status == 416) {
      throw changed();
    }
    if (status == 408 || status == 425 || status == 429 || status >= 500) {
      throw new Refused("HTTP status " + status, answer.retryAfter());
    }
    if (status == 404 || status == 410) {
      throw new UnreadableSourceException(
          "there is no file " + name() + " (HTTP status " + status + ")");
    }
    throw new UnreadableSourceException(name() + ": HTTP status " + status);
  }

  @Override
  public InputStream open(long offset) throws IOException {
    var known = facts();
    return known.ranges()
        ? new RangedStream(this, offset, requests.settings())
        : new WholeStream(this, offset, requests.settings());
  }

  /** A step that may be tried again. */
  interface Attempt<T> {
    T make() throws IOException;
  }

  /** Tries until it succeeds, or so often as the settings say. */
  <T> T attempts(Attempt<T> attempt) throws IOException {
    int failed = 0;
    while (true) {
      try {
        return attempt.make();
      } catch (UnreadableSourceException | InterruptedIOException e) {
        throw e;
      } catch (IOException e) {
        failed++;
        giveUpOrWait(failed, e);
      }
    }
  }

  private void giveUpOrWait(int failed, IOException e) throws IOException {
    var settings = requests.settings();
    if (failed >= settings.attempts()) {
      var last = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw new UnreadableSourceException(
          name() + " cannot be read after " + failed + " attempts: " + last, e);
    }
    var asked = e instanceof Refused refused ? refused.asked : OptionalLong.empty();
    settings.backoff().pause(name(), failed, asked);
  }

  /** A status that may pass. */
  private static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient OptionalLong asked;

    Refused(String message, OptionalLong asked) {
      super(message);
      this.asked = asked;
    }
  }
}
