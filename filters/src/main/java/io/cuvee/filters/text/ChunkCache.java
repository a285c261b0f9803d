package io.cuvee.filters.text;

import java.util.Arrays;

/**
 * Remembers into which pieces chunks fall: a chunk's pieces depend on nothing around it, and most
 * chunks of a text come often. Holds {@value #MOST} chunks; a full cache is emptied.
 */
final class ChunkCache {
  private static final int MOST = 1 << 14;
  private static final int LONGEST = 48;

  /** Per chunk: where its characters stand, how many, where its pieces stand, how many. */
  private static final int FIELDS = 4;

  private final int[] slots = new int[MOST * 4];
  private final int[] chunks = new int[MOST * FIELDS];
  private char[] chars = new char[1 << 16];
  private short[] ends = new short[1 << 16];
  private int count;
  private int usedChars;
  private int usedEnds;

  /** Appends the pieces of a chunk if they are known. */
  boolean recall(char[] text, int start, int end, Tokens out) {
    if (end - start > LONGEST) {
      return false;
    }
    int slot = slot(text, start, end);
    if (slots[slot] == 0) {
      return false;
    }
    int chunk = (slots[slot] - 1) * FIELDS;
    int from = start;
    for (int i = 0; i < chunks[chunk + 3]; i++) {
      int to = start + ends[chunks[chunk + 2] + i];
      out.add(from, to);
      from = to;
    }
    return true;
  }

  /** Remembers the pieces of a chunk: those from an index on; they lie side by side. */
  void keep(char[] text, int start, int end, int firstPiece, Tokens pieces) {
    int length = end - start;
    if (length > LONGEST) {
      return;
    }
    if (count == MOST) {
      Arrays.fill(slots, 0);
      count = 0;
      usedChars = 0;
      usedEnds = 0;
    }
    if (usedChars + length > chars.length) {
      chars = Arrays.copyOf(chars, chars.length * 2);
    }
    if (usedEnds + length > ends.length) {
      ends = Arrays.copyOf(ends, ends.length * 2);
    }
    int chunk = count * FIELDS;
    slots[slot(text, start, end)] = ++count;
    chunks[chunk] = usedChars;
    chunks[chunk + 1] = length;
    chunks[chunk + 2] = usedEnds;
    chunks[chunk + 3] = pieces.size() - firstPiece;
    System.arraycopy(text, start, chars, usedChars, length);
    usedChars += length;
    for (int i = firstPiece; i < pieces.size(); i++) {
      ends[usedEnds++] = (short) (pieces.end(i) - start);
    }
  }

  /** The slot of a chunk, or the free one where it belongs. */
  private int slot(char[] text, int start, int end) {
    int slot = (int) RangeHash.of(text, start, end) & slots.length - 1;
    while (slots[slot] != 0 && !same((slots[slot] - 1) * FIELDS, text, start, end)) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private boolean same(int chunk, char[] text, int start, int end) {
    int at = chunks[chunk];
    return Arrays.equals(chars, at, at + chunks[chunk + 1], text, start, end);
  }
}
