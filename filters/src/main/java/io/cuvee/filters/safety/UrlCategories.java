package io.cuvee.filters.safety;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Categories of web addresses by lists of domains and of addresses, as the UT1 blacklists of the
 * University of Toulouse have them: a domain stands for all below it, an address for all that it is
 * the beginning of, at a slash. Names are kept as sorted 64-bit hashes, 8 bytes each: of ten
 * million names and a billion other hosts none would be confused with a probability of more than
 * 99.9 %.
 */
public final class UrlCategories implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int MOST_PARTS = 16;

  private final List<String> names;
  private final long[][] hashes;

  private UrlCategories(List<String> names, long[][] hashes) {
    this.names = names;
    this.hashes = hashes;
  }

  /** The first category, in the order of the recipe, that a host or address is in; null if none. */
  public String of(String host, String url) {
    if (host.isEmpty() || names.isEmpty()) {
      return null;
    }
    long[] keys = new long[2 * MOST_PARTS];
    int count = domains(host, keys);
    count = paths(host, url, keys, count);
    for (int category = 0; category < names.size(); category++) {
      for (int k = 0; k < count; k++) {
        if (Arrays.binarySearch(hashes[category], keys[k]) >= 0) {
          return names.get(category);
        }
      }
    }
    return null;
  }

  /** The host and the domains above it. */
  private static int domains(String host, long[] keys) {
    int count = 0;
    for (int at = 0; at >= 0 && count < MOST_PARTS; ) {
      keys[count++] = hash(host, at, host.length());
      int dot = host.indexOf('.', at);
      at = dot < 0 ? -1 : dot + 1;
    }
    return count;
  }

  /** The address without scheme and www., at each slash. */
  private static int paths(String host, String url, long[] keys, int from) {
    int scheme = url.indexOf("://");
    int path = scheme < 0 ? -1 : url.indexOf('/', scheme + 3);
    if (path < 0) {
      return from;
    }
    var address = (host.startsWith("www.") ? host.substring(4) : host) + url.substring(path);
    int count = from;
    int slash = address.indexOf('/');
    while (slash >= 0 && count < keys.length) {
      int next = address.indexOf('/', slash + 1);
      int end = next < 0 ? address.length() : next;
      if (end > slash + 1) {
        keys[count++] = hash(address, 0, end);
      }
      slash = next;
    }
    return count;
  }

  private static long hash(String text, int from, int to) {
    long hash = 0xcbf29ce484222325L;
    for (int i = from; i < to; i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
      hash ^= hash >>> 29;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    return hash ^ (hash >>> 33);
  }

  /** Collects categories. */
  public static final class Builder {
    private final List<String> names = new ArrayList<>();
    private final List<long[]> hashes = new ArrayList<>();
    private long[] current = new long[1024];
    private int count;

    /** Adds a line of a list to the category that is being read: a domain or an address. */
    public void add(String line) {
      var entry = line.strip().toLowerCase(Locale.ROOT);
      if (entry.isEmpty() || entry.charAt(0) == '#') {
        return;
      }
      if (count == current.length) {
        current = Arrays.copyOf(current, count * 2);
      }
      var bare = entry.endsWith("/") ? entry.substring(0, entry.length() - 1) : entry;
      current[count++] = hash(bare, 0, bare.length());
    }

    /** Ends the category that is being read. */
    public void end(String name) {
      var sorted = Arrays.copyOf(current, count);
      Arrays.sort(sorted);
      names.add(name);
      hashes.add(sorted);
      count = 0;
    }

    /** All categories, in the order in which they ended. */
    public UrlCategories build() {
      return new UrlCategories(List.copyOf(names), hashes.toArray(new long[0][]));
    }
  }
}
