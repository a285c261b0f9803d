package io.cuvee.ingest.url;

import java.io.IOException;
import java.io.InputStream;

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

  DomainList(HashedNames below, HashedNames alone, HashedNames excepted, long ignoredLines) {
    this.below = below;
    this.alone = alone;
    this.excepted = excepted;
    this.ignoredLines = ignoredLines;
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
   * Whether the list takes a host.
   *
   * @param host as {@link Url#hostName} gives it
   */
  public boolean takes(String host) {
    if (host.isEmpty()) {
      return false;
    }
    boolean taken = alone.contains(host);
    for (int start = 0; start >= 0; ) {
      // A name of more octets than DNS allows is in no list; hashing its tails would be quadratic.
      if (host.length() - start <= DomainListReader.MAX_NAME) {
        long hash = HashedNames.hash(host.substring(start));
        if (excepted.contains(hash)) {
          return false;
        }
        taken |= below.contains(hash);
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
