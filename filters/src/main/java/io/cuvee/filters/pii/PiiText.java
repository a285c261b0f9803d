package io.cuvee.filters.pii;

import io.cuvee.core.document.ContentKind;
import io.cuvee.filters.text.CharClasses;
import java.util.List;
import java.util.Set;

/**
 * The characters under the scan, with questions that may be asked at any index, outside the text
 * too. Each question looks at a bounded number of characters, which keeps the scan linear.
 */
final class PiiText {
  /** Characters before a number in which a word may say what it is. */
  private static final int BEFORE = 48;

  /** Characters behind it. */
  private static final int AFTER = 20;

  /** Case of Latin, Greek and Cyrillic letters below this is the same in every Unicode version. */
  private static final char FOLDED = '\u0500';

  private char[] chars = new char[4096];
  private int length;
  private PiiContext context = PiiContext.UNKNOWN;
  private List<String> regions = List.of();
  private final char[] folded = new char[BEFORE + AFTER + 1];

  void set(String text, PiiContext about) {
    length = text.length();
    if (chars.length < length) {
      chars = new char[Math.max(length, chars.length * 2)];
    }
    text.getChars(0, length, chars, 0);
    context = about;
    regions = null;
  }

  int length() {
    return length;
  }

  /** The character at an index; NUL outside. */
  char at(int index) {
    return index >= 0 && index < length ? chars[index] : '\0';
  }

  boolean digit(int index) {
    char c = at(index);
    return c >= '0' && c <= '9';
  }

  /** An ASCII letter. */
  boolean letter(int index) {
    char c = (char) (at(index) | 0x20);
    return c >= 'a' && c <= 'z';
  }

  boolean asciiWord(int index) {
    return digit(index) || letter(index);
  }

  /** A letter or digit of any script with spaces: what a number must not touch. */
  boolean word(int index) {
    char c = at(index);
    return c < 128 ? asciiWord(index) : CharClasses.is(c, CharClasses.ALPHANUMERIC) && !unspaced(c);
  }

  /** Letters of scripts without spaces touch numbers without being part of them. */
  private static boolean unspaced(char c) {
    return (c >= '\u3040' && c <= '\u9fff') || (c >= '\uac00' && c <= '\ud7a3') || c >= '\uf900';
  }

  /** The first index from one on that is no digit, looking at so many characters at most. */
  int digitsEnd(int from, int most) {
    int end = from;
    while (end < from + most && digit(end)) {
      end++;
    }
    return end;
  }

  String slice(int start, int end) {
    return new String(chars, start, end - start);
  }

  String language() {
    return context.language();
  }

  boolean code() {
    return context.kind() == ContentKind.CODE;
  }

  /** Regions whose phone numbers are written without a country code here, likeliest first. */
  List<String> regions() {
    if (regions == null) {
      regions = PhoneRegions.of(context);
    }
    return regions;
  }

  /** Whether one of the words begins a word shortly before or behind a span. */
  boolean near(int start, int end, Set<String> words) {
    return before(start, words) || contains(end, Math.min(length, end + AFTER), words);
  }

  /** Whether one of the words begins a word shortly before an index. */
  boolean before(int start, Set<String> words) {
    return contains(Math.max(0, start - BEFORE), start, words);
  }

  private boolean contains(int from, int to, Set<String> words) {
    int size = to - from;
    for (int i = 0; i < size; i++) {
      char c = chars[from + i];
      folded[i] = c < FOLDED ? Character.toLowerCase(c) : c;
    }
    var window = new String(folded, 0, size);
    for (var word : words) {
      for (int at = window.indexOf(word); at >= 0; at = window.indexOf(word, at + 1)) {
        boolean begins = !word(from + at - 1);
        int behind = at + word.length();
        boolean ends = word.length() > 3 || !word(from + behind);
        if (ends && (begins || word.charAt(0) > 127)) {
          return true;
        }
      }
    }
    return false;
  }
}
