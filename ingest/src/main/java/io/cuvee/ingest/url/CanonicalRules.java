package io.cuvee.ingest.url;

import java.io.Serializable;

/**
 * Which differences between two addresses do not matter. Always dropped are the fragment, user and
 * password, the scheme's own port, an empty query, the final dot of the host, escapes of characters
 * that need none, and tracking parameters as listed in {@code tracking-parameters.txt}.
 *
 * @param sessions drop session ids: listed parameters, {@code ;jsessionid=}, ASP.NET's {@code
 *     /(S(…))/}
 * @param sortQuery order the parameters, since few sites read their order
 * @param directoryPages drop {@code index.html} and its like, and the slash at the end of a path
 * @param foldScheme write {@code https} for {@code http}
 * @param dropWww drop {@code www.} before a registered domain
 */
public record CanonicalRules(
    boolean sessions,
    boolean sortQuery,
    boolean directoryPages,
    boolean foldScheme,
    boolean dropWww)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Drops what nearly never changes the page; scheme and {@code www.} stay. */
  public static CanonicalRules standard() {
    return new CanonicalRules(true, true, true, false, false);
  }

  /** As standard, and takes {@code http}, {@code https}, with and without {@code www.}, as one. */
  public static CanonicalRules loose() {
    return new CanonicalRules(true, true, true, true, true);
  }

  /** Keeps all that could matter: only what is always dropped goes. */
  public static CanonicalRules careful() {
    return new CanonicalRules(false, false, false, false, false);
  }
}
