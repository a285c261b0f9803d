package io.cuvee.ingest.url;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A list of whole addresses, one a line, as eight bytes each. */
public final class UrlSet {
  private final HashedNames addresses;

  private UrlSet(HashedNames addresses) {
    this.addresses = addresses;
  }

  /** Reads a list in UTF-8; the caller closes the stream. */
  public static UrlSet read(InputStream in) throws IOException {
    var addresses = new HashedNames.Builder();
    var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line; (line = lines.readLine()) != null; ) {
      if (!line.isBlank()) {
        addresses.add(line.strip());
      }
    }
    return new UrlSet(addresses.build());
  }

  /** A list without addresses. */
  public static UrlSet empty() {
    return new UrlSet(HashedNames.EMPTY);
  }

  /** Whether the list has the address, letter for letter. */
  public boolean contains(String address) {
    return addresses.contains(address);
  }

  /** Number of distinct addresses. */
  public int size() {
    return addresses.size();
  }
}
