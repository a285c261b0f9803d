package io.cuvee.filters.text;

import java.util.Arrays;

/**
 * Text as it is compared for near-duplicates, in datatrove's normal form: lower case, numbers as
 * {@code 0}, punctuation as spaces, white space collapsed, accents removed (canonical decomposition
 * less nonspacing marks; no compatibility folding). Pinned at Unicode 14.0. The buffers are reused.
 */
public final class ShingleText {
  private char[] lower = new char[1024];
  private char[] simple = new char[1024];
  private char[] chars = new char[1024];
  private int[] run = new int[64];
  private int runLength;
  private int length;

  /** Normalizes a text; the result stands in {@link #chars()} up to {@link #length()}. */
  public void set(String text) {
    int lowered = lowerCase(text);
    int simplified = simplify(lowered);
    decompose(simplified);
    strip();
  }

  /** The buffer; valid until the next call of {@link #set}. */
  public char[] chars() {
    return chars;
  }

  /** Characters of the buffer that count. */
  public int length() {
    return length;
  }

  /** The normal form as a string. */
  public static String of(String text) {
    var normal = new ShingleText();
    normal.set(text);
    return new String(normal.chars, 0, normal.length);
  }

  private int lowerCase(String text) {
    int size = text.length();
    if (lower.length < size * 2 + 2) {
      lower = new char[size * 2 + 2];
      simple = new char[size * 2 + 2];
    }
    int at = 0;
    for (int i = 0; i < size; ) {
      char c = text.charAt(i);
      if (c < 0x80) {
        lower[at++] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        i++;
      } else if (c == CaseMapping.DOTTED_I) {
        lower[at++] = 'i';
        lower[at++] = '\u0307';
        i++;
      } else if (c == '\u03a3') {
        lower[at++] = FinalSigma.at(text, i) ? '\u03c2' : '\u03c3';
        i++;
      } else {
        int codePoint = text.codePointAt(i);
        at += Character.toChars(CaseMapping.lower(codePoint), lower, at);
        i += Character.charCount(codePoint);
      }
    }
    return at;
  }

  private int simplify(int size) {
    int at = 0;
    boolean gap = false;
    for (int i = 0; i < size; ) {
      int codePoint = CharClasses.at(lower, i, size);
      int classes = CharClasses.of(codePoint);
      int next = i + Character.charCount(codePoint);
      if ((classes & (CharClasses.SPACE | CharClasses.SHINGLE_PUNCTUATION)) != 0) {
        gap = at > 0;
      } else {
        if (gap) {
          simple[at++] = ' ';
          gap = false;
        }
        if ((classes & CharClasses.DECIMAL_DIGIT) != 0) {
          simple[at++] = '0';
          next = number(i, size);
        } else {
          at += Character.toChars(codePoint, simple, at);
        }
      }
      i = next;
    }
    return at;
  }

  /** The index behind a number: digits, and once a separator with digits behind it. */
  private int number(int start, int size) {
    int at = digits(start, size);
    if (at + 1 < size && separator(lower[at])) {
      int behind = digits(at + 1, size);
      return behind > at + 1 ? behind : at;
    }
    return at;
  }

  private int digits(int start, int size) {
    int at = start;
    while (at < size) {
      int codePoint = CharClasses.at(lower, at, size);
      if (!CharClasses.is(codePoint, CharClasses.DECIMAL_DIGIT)) {
        return at;
      }
      at += Character.charCount(codePoint);
    }
    return at;
  }

  private static boolean separator(char c) {
    return c == '.'
        || c == ','
        || c == '\u060c'
        || c == '\u066b'
        || (c >= '\u2396' && c <= '\u2398');
  }

  private void decompose(int size) {
    length = 0;
    runLength = 0;
    for (int i = 0; i < size; ) {
      char c = simple[i];
      if (c < 0x80) {
        flush();
        put(c);
        i++;
        continue;
      }
      int codePoint = CharClasses.at(simple, i, size);
      i += Character.charCount(codePoint);
      if (codePoint >= 0xac00 && codePoint <= 0xd7a3) {
        hangul(codePoint - 0xac00);
        continue;
      }
      int[] parts = CaseMapping.decomposition(codePoint);
      if (parts == null) {
        queue(codePoint);
      } else {
        for (int part : parts) {
          queue(part);
        }
      }
    }
    flush();
  }

  private void hangul(int index) {
    queue(0x1100 + index / 588);
    queue(0x1161 + index % 588 / 28);
    if (index % 28 > 0) {
      queue(0x11a7 + index % 28);
    }
  }

  /** Marks wait until the next starter, to be put into canonical order. */
  private void queue(int codePoint) {
    int combining = CaseMapping.combiningClass(codePoint);
    if (combining == 0) {
      flush();
      if (!CharClasses.is(codePoint, CharClasses.NONSPACING_MARK)) {
        put(codePoint);
      }
      return;
    }
    if (CharClasses.is(codePoint, CharClasses.NONSPACING_MARK)) {
      return;
    }
    if (runLength == run.length) {
      run = Arrays.copyOf(run, runLength * 2);
    }
    run[runLength++] = codePoint;
  }

  /** Writes the marks that wait, stably sorted by combining class. */
  private void flush() {
    if (runLength == 0) {
      return;
    }
    if (runLength > 1) {
      var sorted = new Integer[runLength];
      Arrays.setAll(sorted, i -> run[i]);
      Arrays.sort(
          sorted,
          (a, b) -> Integer.compare(CaseMapping.combiningClass(a), CaseMapping.combiningClass(b)));
      for (int mark : sorted) {
        put(mark);
      }
    } else {
      put(run[0]);
    }
    runLength = 0;
  }

  private void put(int codePoint) {
    if (length + 2 > chars.length) {
      chars = Arrays.copyOf(chars, chars.length * 2);
    }
    length += Character.toChars(codePoint, chars, length);
  }

  private void strip() {
    while (length > 0 && (CharClasses.of(chars[length - 1]) & CharClasses.SPACE) != 0) {
      length--;
    }
    int start = 0;
    while (start < length && (CharClasses.of(chars[start]) & CharClasses.SPACE) != 0) {
      start++;
    }
    if (start > 0) {
      System.arraycopy(chars, start, chars, 0, length - start);
      length -= start;
    }
  }
}
