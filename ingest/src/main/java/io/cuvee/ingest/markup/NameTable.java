package io.cuvee.ingest.markup;

import java.util.Arrays;

/**
 * Numbers the names of a page's elements: known ones by {@link Name}, others in the order they
 * come. Beyond {@value #MAX_OTHERS} names of its own a page's further ones are one.
 */
final class NameTable {
  private static final int MAX_OTHERS = 1_000;
  private static final int SLOTS = 4_096;
  private static final int FIRST = Name.values().length;

  private final char[] chars;
  private int[] from;
  private int[] to;
  private short[] slots;
  private int count;

  NameTable(char[] chars) {
    this.chars = chars;
  }

  /** One more character of a name, its case apart. */
  static int hash(int hash, char c) {
    return hash * 31 + lower(c);
  }

  static int hash(String name) {
    int hash = 0;
    for (int i = 0; i < name.length(); i++) {
      hash = hash(hash, name.charAt(i));
    }
    return hash;
  }

  static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
  }

  /** True if the span is the lower-case name, written in any case. */
  static boolean equal(char[] chars, int from, int to, String name) {
    if (to - from != name.length()) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (lower(chars[i]) != name.charAt(i - from)) {
        return false;
      }
    }
    return true;
  }

  /** The number of a name. */
  int number(int start, int end, int hash) {
    var name = Name.of(chars, start, end, hash);
    return name == Name.OTHER ? other(start, end, hash) : name.ordinal();
  }

  private int other(int start, int end, int hash) {
    if (slots == null) {
      slots = new short[SLOTS];
      from = new int[16];
      to = new int[16];
    }
    int slot = (hash ^ hash >>> 15) & (SLOTS - 1);
    for (int tries = 0; slots[slot] != 0 && tries < 32; tries++) {
      int id = slots[slot] - 1;
      if (same(start, end, id)) {
        return FIRST + id;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    if (count == MAX_OTHERS || slots[slot] != 0) {
      return Name.OTHER.ordinal();
    }
    return FIRST + add(start, end, slot);
  }

  private int add(int start, int end, int slot) {
    if (count == from.length) {
      from = Arrays.copyOf(from, count * 2);
      to = Arrays.copyOf(to, count * 2);
    }
    from[count] = start;
    to[count] = end;
    slots[slot] = (short) (count + 1);
    return count++;
  }

  private boolean same(int start, int end, int id) {
    if (end - start != to[id] - from[id]) {
      return false;
    }
    for (int i = 0; i < end - start; i++) {
      if (lower(chars[start + i]) != lower(chars[from[id] + i])) {
        return false;
      }
    }
    return true;
  }

  /** A name's text in lower case. */
  String text(int number) {
    if (number < FIRST) {
      return Name.at(number).text();
    }
    var text = new char[to[number - FIRST] - from[number - FIRST]];
    for (int i = 0; i < text.length; i++) {
      text[i] = lower(chars[from[number - FIRST] + i]);
    }
    return new String(text);
  }
}
