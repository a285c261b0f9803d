package io.cuvee.ingest.markup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Decodes text and attribute values: character references (HTML standard, "Character reference
 * state" and the states after it, with all its names), line ends (CR LF and CR are LF) and NUL.
 */
public final class CharacterReferences {
  private static final String RESOURCE = "character-references.txt";
  private static final int SLOTS = 1 << 15;

  /** Numbers 0x80 to 0x9f mean what they mean in windows-1252; 0: as it is. */
  private static final char[] WINDOWS_1252 =
      ("\u20ac\0\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\0\u017d\0"
              + "\0\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\0\u017e\u0178")
          .toCharArray();

  private static final CharacterReferences TABLE = read();

  /** A tree of prefixes: key (prefix, character) to prefix, open addressing; and their values. */
  private final int[] keys = new int[SLOTS];

  private final short[] targets = new short[SLOTS];
  private String[] values = new String[16_384];
  private int prefixes = 1;

  private CharacterReferences() {}

  private static CharacterReferences read() {
    var table = new CharacterReferences();
    try (var in = CharacterReferences.class.getResourceAsStream(RESOURCE);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        table.add(line.split(" "));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    table.values = Arrays.copyOf(table.values, table.prefixes);
    return table;
  }

  private void add(String[] row) {
    int prefix = 0;
    for (int i = 0; i < row[0].length(); i++) {
      int slot = slot(prefix, row[0].charAt(i));
      if (targets[slot] == 0) {
        keys[slot] = prefix << 7 | row[0].charAt(i);
        targets[slot] = (short) prefixes++;
      }
      prefix = targets[slot];
    }
    var value = new StringBuilder();
    for (int i = 1; i < row.length; i++) {
      value.appendCodePoint(Integer.parseInt(row[i], 16));
    }
    values[prefix] = value.toString();
  }

  private int slot(int prefix, char c) {
    int key = prefix << 7 | c;
    int slot = (key * 0x9e3779b9) >>> 17;
    while (targets[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    return slot;
  }

  /** What is to become of NUL: dropped in text, replaced elsewhere. */
  enum Nul {
    DROPPED,
    REPLACED
  }

  /** Decodes the references of a text that is no HTML otherwise. */
  public static String decode(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    var out = new StringBuilder(text.length());
    decode(text.toCharArray(), 0, text.length(), false, Nul.REPLACED, out);
    return out.toString();
  }

  /**
   * Decodes a span.
   *
   * @param attribute whether it is an attribute's value, where {@code &copy=} means itself
   */
  static void decode(char[] in, int from, int to, boolean attribute, Nul nul, StringBuilder out) {
    int plain = from;
    int i = from;
    while (i < to) {
      char c = in[i];
      if (c != '&' && c != '\r' && c != 0) {
        i++;
        continue;
      }
      out.append(in, plain, i - plain);
      if (c == '&') {
        i = TABLE.reference(in, i, to, attribute, out);
      } else {
        i++;
        boolean half = c == '\r' && i < to && in[i] == '\n';
        if (c == '\r' && !half) {
          out.append('\n');
        } else if (c == 0 && nul == Nul.REPLACED) {
          out.append('\ufffd');
        }
      }
      plain = i;
    }
    out.append(in, plain, to - plain);
  }

  /** Line ends and NUL alone, for raw text. */
  static void normalize(char[] in, int from, int to, StringBuilder out) {
    for (int i = from; i < to; i++) {
      char c = in[i];
      if (c == '\r') {
        if (i + 1 >= to || in[i + 1] != '\n') {
          out.append('\n');
        }
      } else {
        out.append(c == 0 ? '\ufffd' : c);
      }
    }
  }

  /** Appends what the ampersand begins and returns the place behind it. */
  private int reference(char[] in, int at, int to, boolean attribute, StringBuilder out) {
    int next = at + 1;
    if (next < to && in[next] == '#') {
      return number(in, at, to, out);
    }
    int prefix = 0;
    int best = -1;
    int end = next;
    for (int i = next; i < to && in[i] < 128; i++) {
      int slot = slot(prefix, in[i]);
      if (targets[slot] == 0) {
        break;
      }
      prefix = targets[slot];
      if (values[prefix] != null) {
        best = prefix;
        end = i + 1;
      }
    }
    boolean itself =
        best < 0
            || (attribute
                && in[end - 1] != ';'
                && end < to
                && (in[end] == '=' || isAlphanumeric(in[end])));
    out.append(itself ? "&" : values[best]);
    return itself ? next : end;
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
  }

  private static int number(char[] in, int at, int to, StringBuilder out) {
    int i = at + 2;
    boolean hex = i < to && (in[i] | 0x20) == 'x';
    i += hex ? 1 : 0;
    int first = i;
    int code = 0;
    while (i < to) {
      int digit = Character.digit(in[i], hex ? 16 : 10);
      if (digit < 0 || in[i] >= 128) {
        break;
      }
      code = Math.min(0x110000, code * (hex ? 16 : 10) + digit);
      i++;
    }
    if (i == first) {
      out.append('&');
      return at + 1;
    }
    out.appendCodePoint(meant(code));
    return i < to && in[i] == ';' ? i + 1 : i;
  }

  private static int meant(int code) {
    if (code == 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) {
      return 0xfffd;
    }
    boolean remapped = code >= 0x80 && code < 0xa0 && WINDOWS_1252[code - 0x80] != 0;
    return remapped ? WINDOWS_1252[code - 0x80] : code;
  }
}
