package io.cuvee.jobs.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** A server's answer (RFC 9110), with its body still to be read. */
final class HttpAnswer implements AutoCloseable {
  private static final Pattern CONTENT_RANGE =
      Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");

  private final HttpResponse<InputStream> response;
  private final Runnable released;

  HttpAnswer(HttpResponse<InputStream> response, Runnable released) {
    this.response = response;
    this.released = released;
  }

  int status() {
    return response.statusCode();
  }

  InputStream body() {
    return response.body();
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** First byte of the part that the body is, or -1 if it is none. */
  long rangeStart() {
    var range = CONTENT_RANGE.matcher(header("Content-Range"));
    return status() == 206 && range.matches() ? Long.parseLong(range.group(1)) : -1;
  }

  /** Size of the whole file, or -1 if the answer does not tell. */
  long size() {
    if (status() == 206) {
      var range = CONTENT_RANGE.matcher(header("Content-Range"));
      return range.matches() && !range.group(3).equals("*") ? Long.parseLong(range.group(3)) : -1;
    }
    return response.headers().firstValueAsLong("Content-Length").orElse(-1);
  }

  /** What tells one version of the file from another. */
  String version() {
    var tag = header("ETag");
    return tag.isEmpty() || tag.startsWith("W/") ? header("Last-Modified") : tag;
  }

  long modified() {
    try {
      var date = header("Last-Modified");
      return date.isEmpty() ? 0 : time(date);
    } catch (DateTimeParseException e) {
      return 0;
    }
  }

  private static long time(String date) {
    return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC).parse(date))
        .toEpochMilli();
  }

  /** What the server asks to wait, in milliseconds. */
  OptionalLong retryAfter() {
    var asked = header("Retry-After").strip();
    try {
      if (asked.isEmpty()) {
        return OptionalLong.empty();
      }
      if (asked.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return OptionalLong.of(
            1_000 * Long.parseLong(asked.substring(0, Math.min(9, asked.length()))));
      }
      var now = header("Date");
      return now.isEmpty() ? OptionalLong.empty() : OptionalLong.of(time(asked) - time(now));
    } catch (DateTimeParseException e) {
      return OptionalLong.empty();
    }
  }

  /** Drops the rest of the body with its connection, and lets the next request go. */
  @Override
  public void close() {
    try {
      response.body().close();
    } catch (IOException e) {
      // Nothing more is read from it.
    } finally {
      released.run();
    }
  }
}
