package io.cuvee.jobs.http;

import io.cuvee.core.io.UnreadableSourceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Makes requests: HTTP/1.1, no content coding, no credentials, redirects followed by hand to http
 * and https alone. So many requests at a time go to one host, whatever the number of readers in the
 * process.
 */
final class HttpRequests {
  private static final int MOST_REDIRECTS = 5;
  private static final String AGENT = "Cuvee/1 (training-data curation)";

  /** A client has a thread and keeps connections, so the process shares it. */
  private static final Map<Duration, HttpClient> CLIENTS = new ConcurrentHashMap<>();

  private static final Map<String, Semaphore> HOSTS = new ConcurrentHashMap<>();

  private final HttpSettings settings;
  private final HttpClient client;

  HttpRequests(HttpSettings settings) {
    this.settings = settings;
    this.client = CLIENTS.computeIfAbsent(settings.timeout(), HttpRequests::client);
  }

  private static HttpClient client(Duration timeout) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(timeout)
        .build();
  }

  HttpSettings settings() {
    return settings;
  }

  /**
   * Asks for a file.
   *
   * @param range value of the header Range, or empty for the whole file
   * @param tag strong ETag of the version that is wanted, or empty
   * @throws UnreadableSourceException if the address is none, or redirects lead nowhere
   */
  HttpAnswer get(String address, String range, String tag) throws IOException {
    var uri = uri(address);
    for (int i = 0; i <= MOST_REDIRECTS; i++) {
      var answer = one(uri, range, tag);
      if (!isRedirect(answer.status())) {
        return answer;
      }
      var location = answer.header("Location");
      answer.close();
      if (location.isEmpty()) {
        throw new UnreadableSourceException(address + " redirects to nowhere");
      }
      try {
        uri = allowed(uri.resolve(location), address);
      } catch (IllegalArgumentException e) {
        throw new UnreadableSourceException(address + " redirects to what is no address", e);
      }
    }
    throw new UnreadableSourceException(
        address + " redirects more than " + MOST_REDIRECTS + " times");
  }

  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  private static URI uri(String address) throws UnreadableSourceException {
    try {
      return allowed(URI.create(address), address);
    } catch (IllegalArgumentException e) {
      throw new UnreadableSourceException(address + " is no address", e);
    }
  }

  private static URI allowed(URI uri, String address) throws UnreadableSourceException {
    var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    boolean web = scheme.equals("http") || scheme.equals("https");
    if (!web || uri.getHost() == null || uri.getUserInfo() != null) {
      throw new UnreadableSourceException(
          address + " leads to " + scheme + ":, or to an address with a user or without a host");
    }
    return uri;
  }

  private HttpAnswer one(URI uri, String range, String tag) throws IOException {
    var builder =
        HttpRequest.newBuilder(uri)
            .timeout(settings.timeout())
            .header("User-Agent", AGENT)
            .header("Accept-Encoding", "identity");
    if (!range.isEmpty()) {
      builder.header("Range", range);
    }
    if (!tag.isEmpty()) {
      builder.header("If-Match", tag);
    }
    var host =
        HOSTS.computeIfAbsent(
            uri.getHost() + ':' + uri.getPort(), key -> new Semaphore(settings.perHost(), true));
    try {
      host.acquire();
    } catch (InterruptedException e) {
      throw interrupted(uri);
    }
    HttpResponse<InputStream> response = null;
    try {
      response = client.send(builder.GET().build(), HttpResponse.BodyHandlers.ofInputStream());
      return new HttpAnswer(response, host::release);
    } catch (InterruptedException e) {
      throw interrupted(uri);
    } finally {
      if (response == null) {
        host.release();
      }
    }
  }

  private static IOException interrupted(URI uri) {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("interrupted while reading " + uri);
  }
}
