package io.cuvee.filters.contamination;

import io.cuvee.filters.text.CaseMapping;
import io.cuvee.filters.text.CharClasses;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * The words of a text as decontamination compares them: NFKC, lower case, letters, digits and marks
 * alone. Everything else divides words, white space and the signs of code too; only apostrophes and
 * invisible format characters vanish without dividing. In scripts without spaces each character is
 * a word. So neither case nor punctuation, spacing or Unicode form matters.
 *
 * <p>Normalization works on a character with the marks behind it, not on the whole text, so that
 * each word's place is known; code points that Unicode took in after version 13 stay as they are,
 * so that every JDK gives the same words. Holds buffers: an instance belongs to one thread.
 */
final class NormalizedWords {
  /** Takes the words one after the other. */
  interface Sink {
    /**
     * One word.
     *
     * @param chars its normalized characters, from 0; valid during the call alone
     * @param length how many they are
     * @param start where it begins in the text, in UTF-16 units
     * @param end where it ends
     */
    void word(char[] chars, int length, int start, int end);
  }

  /** Marks on one character beyond this are a plaything, and stand for themselves. */
  private static final int MOST_MARKS = 30;

  private char[] word = new char[256];
  private int length;
  private int start;
  private int end;
  private Sink sink;

  /** Hands the words of a text to the sink. */
  void read(String text, Sink to) {
    sink = to;
    length = 0;
    int n = text.length();
    for (int i = 0; i < n; ) {
      char c = text.charAt(i);
      if (c < 128 && (i + 1 == n || text.charAt(i + 1) < 0x300)) {
        ascii(c, i);
        i++;
      } else {
        i = cluster(text, i);
      }
    }
    flush();
  }

  private void ascii(char c, int at) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      put(c, at, at + 1);
    } else if (c >= 'A' && c <= 'Z') {
      put(c | 0x20, at, at + 1);
    } else if (c != '\'') {
      flush();
    }
  }

  private int cluster(String text, int at) {
    int first = text.codePointAt(at);
    int behind = at + Character.charCount(first);
    int marks = 0;
    boolean old = !recent(first);
    while (behind < text.length() && marks < MOST_MARKS) {
      int next = text.codePointAt(behind);
      if (!CharClasses.is(next, CharClasses.NONSPACING_MARK) && !vowelOrFinal(first, next)) {
        break;
      }
      old &= !recent(next);
      behind += Character.charCount(next);
      marks++;
    }
    if (marks == 0 && (stable(first) || !old)) {
      codePoint(first, at, behind);
      return behind;
    }
    var piece = text.substring(at, behind);
    var normal = old ? Normalizer.normalize(piece, Normalizer.Form.NFKC) : piece;
    for (int i = 0; i < normal.length(); ) {
      int c = normal.codePointAt(i);
      codePoint(c, at, behind);
      i += Character.charCount(c);
    }
    return behind;
  }

  /** Conjoining jamo: they compose with the consonant before them. */
  private static boolean vowelOrFinal(int first, int next) {
    return first >= 0x1100 && first <= 0x115f && next >= 0x1160 && next <= 0x11ff;
  }

  /** Letters of the large scripts that are their own NFKC. */
  private static boolean stable(int c) {
    return (c >= 0x430 && c <= 0x44f)
        || (c >= 0x4e00 && c <= 0x9fff)
        || (c >= 0xe0 && c <= 0xff)
        || (c >= 0x3b1 && c <= 0x3c9)
        || (c >= 0x410 && c <= 0x42f)
        || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0x3041 && c <= 0x3096)
        || (c >= 0x30a1 && c <= 0x30fa);
  }

  /** Blocks and code points with mappings that came after Unicode 13. */
  private static boolean recent(int c) {
    return (c >= 0xa7c0 && c <= 0xa7f4)
        || (c >= 0x2c2f && c <= 0x2c5f && (c == 0x2c2f || c == 0x2c5f))
        || (c >= 0x10570 && c <= 0x107bf)
        || (c >= 0x11380 && c <= 0x113ff)
        || (c >= 0x16100 && c <= 0x1613f)
        || (c >= 0x16d40 && c <= 0x16d7f)
        || (c >= 0x1ccd0 && c <= 0x1ccff)
        || (c >= 0x1df00 && c <= 0x1e08f)
        || (c >= 0x10d50 && c <= 0x10d8f);
  }

  private void codePoint(int c, int from, int to) {
    if (unspaced(c)) {
      flush();
      put(c, from, to);
      flush();
    } else if (CharClasses.is(c, CharClasses.ALPHANUMERIC) && c != 0x2bc) {
      put(CaseMapping.lower(c), from, to);
    } else if (mark(c)) {
      if (length > 0) {
        put(c, from, to);
      }
    } else if (!vanishes(c)) {
      flush();
    }
  }

  /** Marks that belong to words; those of India that take space, too. */
  private static boolean mark(int c) {
    boolean variation = c >= 0xfe00 && c <= 0xfe0f;
    boolean spacing =
        c >= 0x900 && c < 0x1200 && Character.getType(c) == Character.COMBINING_SPACING_MARK;
    return !variation && (CharClasses.is(c, CharClasses.NONSPACING_MARK) || spacing);
  }

  private static boolean vanishes(int c) {
    return c == '\''
        || c == 0x2019
        || c == 0x2018
        || c == 0x2bc
        || c == 0xad
        || (c >= 0x200b && c <= 0x200f)
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2060 && c <= 0x2064)
        || (c >= 0xfe00 && c <= 0xfe0f)
        || c == 0xfeff;
  }

  /** Han, Kana, Thai, Lao, Khmer, Burmese: no spaces between words. */
  private static boolean unspaced(int c) {
    return (c >= 0x3041 && c <= 0x30ff && c != 0x30fb)
        || (c >= 0x3400 && c <= 0x9fff && (c < 0x4dc0 || c >= 0x4e00))
        || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0x20000 && c <= 0x3ffff)
        || (c >= 0xe01 && c <= 0xe2e)
        || (c >= 0xe81 && c <= 0xeae)
        || (c >= 0x1780 && c <= 0x17b3)
        || (c >= 0x1000 && c <= 0x102a);
  }

  private void put(int c, int from, int to) {
    if (length == 0) {
      start = from;
    }
    end = to;
    if (length + 2 > word.length) {
      word = Arrays.copyOf(word, word.length * 2);
    }
    length += Character.toChars(c, word, length);
  }

  private void flush() {
    if (length > 0) {
      sink.word(word, length, start, end);
      length = 0;
    }
  }
}
