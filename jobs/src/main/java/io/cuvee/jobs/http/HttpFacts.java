package io.cuvee.jobs.http;

/**
 * What a server says of a file.
 *
 * @param bytes its size
 * @param modified {@code Last-Modified} in milliseconds since 1970, 0 if not told
 * @param version its strong ETag, else {@code Last-Modified}, else empty
 * @param ranges whether the server gives parts of it
 */
public record HttpFacts(long bytes, long modified, String version, boolean ranges) {}
