package io.cuvee.ingest.url;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * A block or allow list of domains, of any mixture of three notations, line by line:
 *
 * <ul>
 *   <li>{@code example.com} takes the domain and all below it;
 *   <li>{@code 0.0.0.0 example.com other.example} (hosts file) takes the named hosts alone;
 *   <li>{@code ||example.com^} (adblock) takes the domain and all below it;
 *       {@code @@||example.com^} lets it through again, whatever the other lines say.
 * </ul>
 *
 * <p>Comments ({@code #}, {@code !}), adblock headers and rules that are not about whole domains
 * are passed over and counted. Eight bytes an entry; threads may share a list.
 */
public final class DomainList {
  private final HashedNames below;
  private final HashedNames alone;
  private final HashedNames excepted;
  private final long ignoredLines;
  private final IgnoredLine firstIgnored;

  /**
   * A line that was not understood.
   *
   * @param number from 1
   * @param text the line, at most 100 characters
   */
  public record IgnoredLine(long number, String text) {}

  DomainList(
      HashedNames below,
      HashedNames alone,
      HashedNames excepted,
      long ignoredLines,
      IgnoredLine firstIgnored) {
    this.below = below;
    this.alone = alone;
    this.excepted = excepted;
    this.ignoredLines = ignoredLines;
    this.firstIgnored = firstIgnored;
  }

  /**
   * Reads a list in UTF-8.
   *
   * @param lines closed by the caller
   * @throws IOException if the stream fails; no content of it does
   */
  public static DomainList read(InputStream lines) throws IOException {
    return new DomainListReader().read(lines);
  }

  /**
   * Whether the list takes a host; allocates nothing.
   *
   * @param host as {@link Url#hostName} gives it
   */
  public boolean takes(String host) {
    return entry(host) >= 0;
  }

  /**
   * Where in a host the longest name begins that takes it: 4 if {@code www.example.com} is taken
   * for {@code example.com}.
   *
   * @return -1 if the list does not take the host
   */
  public int entry(String host) {
    if (host.isEmpty()) {
      return -1;
    }
    int taken = -1;
    for (int start = 0; start >= 0; ) {
      // A name of more octets than DNS allows is in no list; hashing its tails would be quadratic.
      if (host.length() - start <= DomainListReader.MAX_NAME) {
        long hash = HashedNames.hash(host, start);
        if (excepted.contains(hash)) {
          return -1;
        }
        boolean named = below.contains(hash) || start == 0 && alone.contains(hash);
        taken = named && taken < 0 ? start : taken;
      }
      int dot = host.indexOf('.', start);
      start = dot < 0 ? -1 : dot + 1;
    }
    return taken;
  }

  /** Whether a line names exactly this domain, whatever it says of those below. */
  public boolean names(String host) {
    return !host.isEmpty() && (below.contains(host) || alone.contains(host));
  }

  /** Number of distinct entries. */
  public long entries() {
    return (long) below.size() + alone.size() + excepted.size();
  }

  /** Lines that are neither empty nor a comment, and were not understood. */
  public long ignoredLines() {
    return ignoredLines;
  }

  /** The first of them, so that its file can be mended. */
  public Optional<IgnoredLine> firstIgnored() {
    return Optional.ofNullable(firstIgnored);
  }

  /**
   * Odds that {@link #takes} takes a host that no line names, if hashes are as good as random: for
   * ten million entries and a host of four labels about 2e-12.
   *
   * @param labels number of labels of the host
   */
  public double falsePositiveOdds(int labels) {
    return labels * below.falsePositiveOdds() + alone.falsePositiveOdds();
  }
}
