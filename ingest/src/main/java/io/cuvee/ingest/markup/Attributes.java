package io.cuvee.ingest.markup;

import java.util.Arrays;

/** All attributes of a page, as spans: an element has a run of them. */
final class Attributes {
  /** Attributes of one element that are kept. */
  static final int MAX_OF_ELEMENT = 250;

  private final char[] chars;
  private byte[] name = new byte[512];

  /** Start and end of the name, start and end of the value. */
  private int[] spans = new int[2_048];

  private int count;

  Attributes(char[] chars) {
    this.chars = chars;
  }

  int count() {
    return count;
  }

  void truncate(int to) {
    count = to;
  }

  void add(int nameFrom, int nameTo, int hash, int valueFrom, int valueTo) {
    if (count == name.length) {
      name = Arrays.copyOf(name, count * 2);
      spans = Arrays.copyOf(spans, count * 8);
    }
    name[count] = (byte) AttributeName.of(chars, nameFrom, nameTo, hash).ordinal();
    int at = count++ * 4;
    spans[at] = nameFrom;
    spans[at + 1] = nameTo;
    spans[at + 2] = valueFrom;
    spans[at + 3] = valueTo;
  }

  /** Appends a copy of an attribute, so that an element's run can grow at the end. */
  void copy(int attribute) {
    int at = attribute * 4;
    add(spans[at], spans[at + 1], hash(attribute), spans[at + 2], spans[at + 3]);
  }

  private int hash(int attribute) {
    int hash = 0;
    for (int i = nameFrom(attribute); i < nameTo(attribute); i++) {
      hash = NameTable.hash(hash, chars[i]);
    }
    return hash;
  }

  AttributeName name(int attribute) {
    return AttributeName.at(name[attribute]);
  }

  int nameFrom(int attribute) {
    return spans[attribute * 4];
  }

  int nameTo(int attribute) {
    return spans[attribute * 4 + 1];
  }

  int valueFrom(int attribute) {
    return spans[attribute * 4 + 2];
  }

  int valueTo(int attribute) {
    return spans[attribute * 4 + 3];
  }

  /** The first attribute with the name; -1 for none. */
  int find(int from, int to, AttributeName wanted) {
    for (int a = from; a < to; a++) {
      if (name[a] == wanted.ordinal()) {
        return a;
      }
    }
    return -1;
  }

  /** The first attribute with the lower-case name; -1 for none. */
  int find(int from, int to, String wanted) {
    for (int a = from; a < to; a++) {
      if (NameTable.equal(chars, nameFrom(a), nameTo(a), wanted)) {
        return a;
      }
    }
    return -1;
  }

  /** True if two attributes have the same name, its case apart. */
  private boolean sameName(int a, int b) {
    int length = nameTo(a) - nameFrom(a);
    if (name[a] != name[b] || length != nameTo(b) - nameFrom(b)) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (NameTable.lower(chars[nameFrom(a) + i]) != NameTable.lower(chars[nameFrom(b) + i])) {
        return false;
      }
    }
    return true;
  }

  /** True if a run has an attribute of the same name. */
  boolean has(int from, int to, int attribute) {
    for (int a = from; a < to; a++) {
      if (sameName(a, attribute)) {
        return true;
      }
    }
    return false;
  }

  /** True if two runs say the same: as many attributes, in the same order, as they are written. */
  boolean equal(int from, int to, int otherFrom, int otherTo) {
    if (to - from != otherTo - otherFrom) {
      return false;
    }
    for (int i = 0; i < to - from; i++) {
      int a = from + i;
      int b = otherFrom + i;
      if (!sameName(a, b)
          || !Arrays.equals(chars, valueFrom(a), valueTo(a), chars, valueFrom(b), valueTo(b))) {
        return false;
      }
    }
    return true;
  }
}
