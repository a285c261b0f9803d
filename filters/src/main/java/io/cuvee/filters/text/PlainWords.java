package io.cuvee.filters.text;

/**
 * RedPajama-V2's normal form: ASCII punctuation deleted, lower case, canonical decomposition; then
 * the words between white space. Buffers are reused.
 */
public final class PlainWords {
  private final Decomposer decomposer = new Decomposer(true);
  private final SplitWords words = new SplitWords();
  private char[] lower = new char[1024];

  /** Normalizes {@code text[from, to)}. */
  public void set(char[] text, int from, int to) {
    var kept = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      if (!isPunctuation(text[i])) {
        kept.append(text[i]);
      }
    }
    if (lower.length < kept.length() * 2) {
      lower = new char[kept.length() * 4];
    }
    decomposer.set(lower, LowerCase.write(kept.toString(), lower));
    words.set(decomposer.chars(), decomposer.length());
  }

  private static boolean isPunctuation(char c) {
    return c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c);
  }

  /** The words, over {@link SplitWords#chars()}. */
  public SplitWords words() {
    return words;
  }
}
