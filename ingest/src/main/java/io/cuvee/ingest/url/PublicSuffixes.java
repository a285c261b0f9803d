package io.cuvee.ingest.url;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The Public Suffix List (https://publicsuffix.org, MPL 2.0) and its algorithm: the longest rule
 * wins, an exception beats a wildcard, and an unknown top-level domain counts as a suffix.
 *
 * <p>The rules stand in one string, one behind the other, with an open-addressing table of places
 * over it: about 300 kB in all. A lookup walks the labels of a host from the right and allocates
 * nothing but its result.
 */
public final class PublicSuffixes {
  /** Which part of the list decides. */
  public enum Section {
    /** Suffixes of registries only: {@code user.github.io} belongs to {@code github.io}. */
    ICANN,
    /** Also those that private owners submitted: {@code user.github.io} stands for itself. */
    ALL
  }

  private static final int PLAIN = 1;
  private static final int WILDCARD = 2;
  private static final int EXCEPTION = 4;

  /** Shift of the same three kinds for rules of the private section. */
  private static final int PRIVATE = 3;

  private static final int SLOTS = 1 << 15;

  private String names = "";
  private final int[] starts = new int[SLOTS];
  private final byte[] lengths = new byte[SLOTS];
  private final byte[] kinds = new byte[SLOTS];
  private String version = "";

  private PublicSuffixes() {}

  private static final class Holder {
    private static final PublicSuffixes LIST = load();
  }

  /** The list that ships with Cuvée. */
  public static PublicSuffixes list() {
    return Holder.LIST;
  }

  private static PublicSuffixes load() {
    var list = new PublicSuffixes();
    var names = new StringBuilder(1 << 18);
    try (var in = PublicSuffixes.class.getResourceAsStream("public_suffix_list.dat");
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      int shift = 0;
      for (String line; (line = lines.readLine()) != null; ) {
        if (line.startsWith("// VERSION: ")) {
          list.version = line.substring(12).strip();
        } else if (line.startsWith("// ===BEGIN PRIVATE")) {
          shift = PRIVATE;
        } else if (!line.startsWith("//") && !line.isBlank()) {
          list.add(line.strip(), shift, names);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    list.names = names.toString();
    return list;
  }

  private void add(String rule, int shift, StringBuilder stored) {
    int kind = rule.startsWith("!") ? EXCEPTION : rule.startsWith("*.") ? WILDCARD : PLAIN;
    int skip = kind == EXCEPTION ? 1 : kind == WILDCARD ? 2 : 0;
    var name = DomainNames.toAscii(rule.substring(skip));
    int slot = slot(stored, name, 0);
    if (lengths[slot] == 0) {
      starts[slot] = stored.length();
      lengths[slot] = (byte) name.length();
      stored.append(name);
    }
    kinds[slot] |= (byte) (kind << shift);
  }

  /** Slot of a name, or the empty one where it would go. */
  private int slot(CharSequence stored, String host, int from) {
    int length = host.length() - from;
    int hash = 0;
    for (int i = from; i < host.length(); i++) {
      hash = hash * 31 + host.charAt(i);
    }
    int slot = (hash * 0x9e3779b9) >>> 17;
    while (lengths[slot] != 0 && !equal(stored, slot, host, from, length)) {
      slot = slot + 1 & SLOTS - 1;
    }
    return slot;
  }

  private boolean equal(CharSequence stored, int slot, String host, int from, int length) {
    if (lengths[slot] != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (stored.charAt(starts[slot] + i) != host.charAt(from + i)) {
        return false;
      }
    }
    return true;
  }

  /** Date and time of the list, as it says itself. */
  public String version() {
    return version;
  }

  /** Place in the host where its public suffix begins; 0 where the host is one itself. */
  private int suffixStart(String host, Section section, boolean unknown) {
    int best = unknown ? host.lastIndexOf('.') + 1 : host.length();
    int labelStart = host.length();
    int previous = host.length();
    int mask = section == Section.ICANN ? 7 : 63;
    boolean wildcard = false;
    while (labelStart > 0) {
      labelStart = host.lastIndexOf('.', labelStart - 2) + 1;
      int found = host.length() - labelStart > 127 ? 0 : kinds(host, labelStart) & mask;
      found = found & 7 | found >> PRIVATE;
      if ((found & EXCEPTION) != 0) {
        return previous;
      }
      if (wildcard || (found & PLAIN) != 0) {
        best = labelStart;
      }
      wildcard = (found & WILDCARD) != 0;
      previous = labelStart;
    }
    return best;
  }

  private int kinds(String host, int from) {
    int slot = slot(names, host, from);
    return lengths[slot] == 0 ? 0 : kinds[slot];
  }

  /**
   * The public suffix of a host: {@code co.uk} of {@code www.example.co.uk}; the last label where
   * no rule matches; empty for an empty or malformed host.
   */
  public String publicSuffix(String host, Section section) {
    return wellFormed(host) ? host.substring(suffixStart(host, section, true)) : "";
  }

  /** The registered domain by registries and private owners: {@link Section#ALL}. */
  public String registeredDomain(String host) {
    return registeredDomain(host, Section.ALL);
  }

  /**
   * The registered domain of a host, its public suffix and one label more: {@code example.co.uk}.
   *
   * @param host as {@link Url#hostName} gives it: lower case, Punycode, no final dot
   * @return empty for a public suffix, an IP address, and an empty or malformed host
   */
  public String registeredDomain(String host, Section section) {
    if (!wellFormed(host) || host.startsWith("[") || Ipv4.endsInNumber(host)) {
      return "";
    }
    int suffix = suffixStart(host, section, true);
    return suffix == 0 ? "" : host.substring(host.lastIndexOf('.', suffix - 2) + 1);
  }

  /** Whether a rule of the section, and not only the default for unknown ones, gives the suffix. */
  public boolean listed(String host, Section section) {
    return wellFormed(host) && suffixStart(host, section, false) < host.length();
  }

  /** No empty label: not at the start, not inside, not at the end. */
  private static boolean wellFormed(String host) {
    return !host.isEmpty() && host.charAt(0) != '.' && !host.endsWith(".") && !host.contains("..");
  }

  /** Number of rules with their own name. */
  int size() {
    int count = 0;
    for (byte length : lengths) {
      count += length != 0 ? 1 : 0;
    }
    return count;
  }
}
