package io.cuvee.ingest.charset;

import java.util.function.ObjIntConsumer;

/** One round of mending: weighs the evidence of the text and of each line, then rewrites. */
final class MojibakeLines {
  /** Signs that stand behind capital letters in sound texts: quotes, dashes, spaces. */
  private static final String BEHIND_CAPITALS =
      "\u2018\u2019\u201c\u201d\u00bb\u00ab\u2013\u2014\u2026\u00a0\u00ad";

  /** From this many sure sequences on, the text is broken and not a text about broken ones. */
  private static final int MANY = 5;

  private final String text;
  private final StringBuilder out;
  private int repaired;

  MojibakeLines(String text) {
    this.text = text;
    this.out = new StringBuilder(text.length());
  }

  /** What speaks for and against. */
  private static final class Evidence {
    private int sequences;
    private int sure;
    private int sound;

    void add(Evidence other) {
      sequences += other.sequences;
      sure += other.sure;
      sound += other.sound;
    }
  }

  Mojibake.Mended mend() {
    var western = new Evidence();
    var cyrillic = new Evidence();
    lines((line, end) -> western.add(weigh(line, end, SloppyCharset.WESTERN)));
    lines((line, end) -> cyrillic.add(weigh(line, end, SloppyCharset.CYRILLIC)));
    lines((start, end) -> mendLine(start, end, western, cyrillic));
    return new Mojibake.Mended(repaired == 0 ? text : out.toString(), repaired);
  }

  private void lines(ObjIntConsumer<Integer> each) {
    int start = 0;
    while (start < text.length()) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed + 1;
      each.accept(start, end);
      start = end;
    }
  }

  private void mendLine(int start, int end, Evidence western, Evidence cyrillic) {
    if (isBroken(weigh(start, end, SloppyCharset.WESTERN), western)) {
      rewrite(start, end, SloppyCharset.WESTERN);
    } else if (isBroken(weigh(start, end, SloppyCharset.CYRILLIC), cyrillic)) {
      rewrite(start, end, SloppyCharset.CYRILLIC);
    } else {
      rewrite(start, end, null);
    }
  }

  private static boolean isBroken(Evidence line, Evidence whole) {
    boolean textOfBrokenOnes = whole.sure >= MANY || whole.sound <= 4 * whole.sequences;
    boolean sure = line.sure > 0 || (line.sequences > 0 && whole.sure >= 3 && line.sound == 0);
    return sure && textOfBrokenOnes && line.sound <= line.sequences;
  }

  private Evidence weigh(int start, int end, SloppyCharset charset) {
    var evidence = new Evidence();
    int run = 0;
    int i = start;
    while (i < end) {
      char c = text.charAt(i);
      int length = c < 0x80 ? 0 : BrokenSequence.at(text, i, charset);
      if (length == 0) {
        evidence.sound += isSound(c, charset) ? 1 : 0;
        run = 0;
        i++;
      } else {
        run++;
        evidence.sequences++;
        boolean alone = isSure(i, length, charset);
        evidence.sure += alone || run >= 3 ? 1 : 0;
        i += length;
      }
    }
    return evidence;
  }

  /** Letters that broken text of the kind would not have. */
  private static boolean isSound(char c, SloppyCharset charset) {
    return charset == SloppyCharset.WESTERN
        ? c >= 0xc0 && c < 0x250 && c != 0xd7 && c != 0xf7
        : c >= 0x400 && c < 0x530;
  }

  private boolean isSure(int i, int length, SloppyCharset charset) {
    char first = text.charAt(i);
    char second = text.charAt(i + 1);
    if (charset == SloppyCharset.CYRILLIC) {
      return first == '\u0432' && second == '\u0402';
    }
    if (length == 4) {
      return true;
    }
    if (length == 3) {
      return first == '\u00e2' && (second == '\u20ac' || second == 0x80);
    }
    boolean control = second >= 0x80 && second < 0xa0;
    if (control && first < 0xdf) {
      // Capitals may stand before a quote that lost its charset; nothing else is so.
      return i == 0 || !(text.charAt(i - 1) >= 'A' && text.charAt(i - 1) <= 'Z');
    }
    if (first < 0xc2 || first > 0xc5) {
      return false;
    }
    boolean smallBefore = i > 0 && isSmall(text.charAt(i - 1));
    boolean smallBehind = i + 2 < text.length() && isSmall(text.charAt(i + 2));
    boolean usual = BEHIND_CAPITALS.indexOf(second) >= 0;
    boolean space = first == 0xc2 && second == 0xa0;
    return smallBefore && (!usual || space) || smallBehind && !usual;
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  private void rewrite(int start, int end, SloppyCharset charset) {
    int i = start;
    while (i < end) {
      char c = text.charAt(i);
      var kind = charset == null ? SloppyCharset.WESTERN : charset;
      int length = c < 0x80 ? 0 : BrokenSequence.at(text, i, kind);
      if (length == 0) {
        out.append(control(i));
        i++;
      } else if (charset == null) {
        out.append(text, i, i + length);
        i += length;
      } else {
        out.appendCodePoint(BrokenSequence.codePoint(text, i, length, charset));
        repaired++;
        i += length;
      }
    }
  }

  /** Quotes, dashes and the like of Windows' charsets have the place of controls in ISO-8859. */
  private char control(int i) {
    char c = text.charAt(i);
    boolean quote = c >= 0x91 && c <= 0x97 || c == 0x82 || c == 0x84 || c == 0x99;
    if (!quote || isWide(i - 1) || isWide(i + 1)) {
      return c;
    }
    repaired++;
    return SloppyCharset.WESTERN.character(c);
  }

  /** East Asian text has other charsets behind it. */
  private boolean isWide(int i) {
    return i >= 0 && i < text.length() && text.charAt(i) >= 0x2e80;
  }
}
