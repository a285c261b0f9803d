package io.cuvee.quickstart.crawl;

import java.time.LocalDateTime;

/**
 * One file of a library's jar.
 *
 * @param path its path in the jar, which is its path on the web below the library's root
 * @param modified when it was last changed; jars keep no time zone, so this is read as UTC
 * @param body its bytes
 */
record Page(String path, LocalDateTime modified, byte[] body) {}
