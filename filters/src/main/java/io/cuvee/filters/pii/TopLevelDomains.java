package io.cuvee.filters.pii;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The names at the top of the domain name system, without those of RFC 2606 and RFC 6761. */
final class TopLevelDomains {
  private static final Set<String> NAMES = read();

  private TopLevelDomains() {}

  private static Set<String> read() {
    try (var in = TopLevelDomains.class.getResourceAsStream("top-level-domains.txt");
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("The list of top-level domains is not on the class path", e);
    }
  }

  /** Whether it is one, in any case. */
  static boolean contains(String label) {
    return NAMES.contains(label.toLowerCase(Locale.ROOT));
  }
}
