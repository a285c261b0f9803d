package io.cuvee.mixer.shard;

import io.cuvee.core.hash.Sha256;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A set of ids as 128-bit keys, 16 bytes a slot, at most half full: ids of 32 hexadecimal digits
 * are their own keys, others are hashed. Open addressing with linear probing.
 */
final class DocumentKeys {
  private static final int ID_DIGITS = 32;

  private long[] slots = new long[2 * 1024];
  private long size;
  private boolean zero;

  long size() {
    return size;
  }

  void add(String id) {
    long high = key(id, 0);
    long low = key(id, 16);
    if (high == 0 && low == 0) {
      zero = true;
      return;
    }
    if (4 * (size + 1) > slots.length) {
      grow();
    }
    int slot = find(high, low);
    if (slots[slot] == 0 && slots[slot + 1] == 0) {
      slots[slot] = high;
      slots[slot + 1] = low;
      size++;
    }
  }

  boolean contains(String id) {
    long high = key(id, 0);
    long low = key(id, 16);
    if (high == 0 && low == 0) {
      return zero;
    }
    int slot = find(high, low);
    return slots[slot] == high && slots[slot + 1] == low;
  }

  /** The slot that holds the key, or the free one where it would stand. */
  private int find(long high, long low) {
    int mask = slots.length / 2 - 1;
    int place = (int) ((low * 0x9e3779b97f4a7c15L) >>> 32) & mask;
    while (true) {
      int slot = 2 * place;
      boolean free = slots[slot] == 0 && slots[slot + 1] == 0;
      if (free || (slots[slot] == high && slots[slot + 1] == low)) {
        return slot;
      }
      place = (place + 1) & mask;
    }
  }

  private void grow() {
    long[] old = slots;
    slots = new long[Math.multiplyExact(2, old.length)];
    for (int i = 0; i < old.length; i += 2) {
      if (old[i] != 0 || old[i + 1] != 0) {
        int slot = find(old[i], old[i + 1]);
        slots[slot] = old[i];
        slots[slot + 1] = old[i + 1];
      }
    }
  }

  private static long key(String id, int from) {
    if (id.length() == ID_DIGITS && id.chars().allMatch(DocumentKeys::isDigit)) {
      return Long.parseUnsignedLong(id, from, from + 16, 16);
    }
    return ByteBuffer.wrap(Arrays.copyOf(Sha256.digest(id), 16)).getLong(from / 2);
  }

  private static boolean isDigit(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }
}
