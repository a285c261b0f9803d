package io.cuvee.filters.dedup;

import io.cuvee.filters.text.ShingleText;
import io.cuvee.filters.text.Tokens;
import io.cuvee.filters.text.WordTokenizer;

/**
 * The words of a normalized text as UTF-8, one space between them, so that every word n-gram is a
 * range of bytes. The buffers are reused.
 */
final class ShingleBytes {
  private final WordTokenizer tokenizer;
  private final ShingleText normal = new ShingleText();
  private final Tokens tokens = new Tokens();
  private byte[] bytes = new byte[4096];
  private int[] starts = new int[1024];
  private int size;

  ShingleBytes(WordTokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  /** Normalizes and splits a text. */
  void set(String text) {
    normal.set(text);
    tokens.clear();
    tokenizer.tokenize(normal.chars(), 0, normal.length(), false, tokens);
    if (starts.length < tokens.size() + 1) {
      starts = new int[tokens.size() * 2 + 1];
    }
    if (bytes.length < normal.length() * 4L + tokens.size()) {
      bytes = new byte[Math.toIntExact(normal.length() * 4L + tokens.size())];
    }
    size = 0;
    for (int i = 0; i < tokens.size(); i++) {
      starts[i] = size;
      encode(normal.chars(), tokens.start(i), tokens.end(i));
      bytes[size++] = ' ';
    }
    starts[tokens.size()] = size;
  }

  /** Words of the text. */
  int words() {
    return tokens.size();
  }

  byte[] bytes() {
    return bytes;
  }

  /** First byte of a word; of the word behind the last, the end of the text and one more. */
  int start(int word) {
    return starts[word];
  }

  private void encode(char[] chars, int from, int to) {
    for (int i = from; i < to; ) {
      int c = Character.codePointAt(chars, i, to);
      i += Character.charCount(c);
      if (c < 0x80) {
        bytes[size++] = (byte) c;
      } else if (c < 0x800) {
        bytes[size++] = (byte) (0xc0 | c >> 6);
        tail(c, 0);
      } else if (c < 0x10000) {
        bytes[size++] = (byte) (0xe0 | c >> 12);
        tail(c, 6);
        tail(c, 0);
      } else {
        bytes[size++] = (byte) (0xf0 | c >> 18);
        tail(c, 12);
        tail(c, 6);
        tail(c, 0);
      }
    }
  }

  private void tail(int c, int shift) {
    bytes[size++] = (byte) (0x80 | (c >> shift & 0x3f));
  }
}
