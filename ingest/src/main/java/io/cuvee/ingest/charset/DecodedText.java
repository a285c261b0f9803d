package io.cuvee.ingest.charset;

/**
 * Text out of bytes.
 *
 * @param text the text, without NUL and unpaired surrogates, line ends as line feeds
 * @param step the lineage entry, as in {@code charset:utf-8}
 * @param replaced characters that stand for malformed bytes (U+FFFD)
 */
public record DecodedText(String text, String step, long replaced) {
  /** Whether more than one character in a hundred stands for malformed bytes. */
  public boolean undecodable() {
    return replaced * 100 > text.length();
  }
}
