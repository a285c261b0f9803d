package io.cuvee.quickstart.tokenizer;

/**
 * GPT-2's way to write bytes as printable characters (openai/gpt-2, {@code bytes_to_unicode}):
 * printable Latin-1 stands for itself, the other bytes are numbered from U+0100 on.
 */
final class ByteAlphabet {
  private static final char[] CHARACTERS = characters();

  private ByteAlphabet() {}

  /** The bytes as characters, one for each. */
  static String write(byte[] bytes) {
    var text = new StringBuilder(bytes.length);
    for (byte b : bytes) {
      text.append(CHARACTERS[b & 0xff]);
    }
    return text.toString();
  }

  private static char[] characters() {
    var characters = new char[256];
    char next = 256;
    for (char b = 0; b < 256; b++) {
      boolean printable = b >= '!' && b <= '~' || b >= 0xa1 && b <= 0xac || b >= 0xae;
      characters[b] = printable ? b : next++;
    }
    return characters;
  }
}
