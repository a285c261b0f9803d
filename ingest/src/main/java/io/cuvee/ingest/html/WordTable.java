package io.cuvee.ingest.html;

/**
 * Words to bits: an open-addressing table over hashes of lower-case ASCII words, so that a look-up
 * needs neither a string nor a regular expression. The tables are ours and small, so equal hashes
 * of two words do not occur in them; a foreign word that hits one is rare and harmless.
 */
final class WordTable {
  static final int EMPTY_HASH = 0x811c9dc5;

  private final int[] hashes = new int[2048];
  private final long[] bits = new long[2048];

  /** The hash of a word with one more letter. */
  static int extend(int hash, char lowerCaseLetter) {
    return (hash ^ lowerCaseLetter) * 16777619;
  }

  static int hash(CharSequence word) {
    int h = EMPTY_HASH;
    for (int i = 0; i < word.length(); i++) {
      h = extend(h, word.charAt(i));
    }
    return h;
  }

  /** Adds words separated by spaces. */
  void add(String words, long mask) {
    for (var word : words.split(" ")) {
      if (!word.isEmpty()) {
        int slot = slot(hash(word));
        hashes[slot] = hash(word);
        bits[slot] |= mask;
      }
    }
  }

  /** Adds a word by its hash. */
  void addHash(int hash) {
    int slot = slot(hash);
    hashes[slot] = hash;
    bits[slot] |= 1;
  }

  /** Bits of the word with this hash, 0 for none. */
  long get(int hash) {
    return bits[slot(hash)];
  }

  private int slot(int hash) {
    int slot = (hash ^ hash >>> 15) & 2047;
    while (bits[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & 2047;
    }
    return slot;
  }
}
