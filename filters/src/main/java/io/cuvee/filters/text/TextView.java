package io.cuvee.filters.text;

import java.util.Arrays;

/**
 * One text as all rules of a tier see it: characters, words and pieces are made once, when first
 * asked for, in buffers that the next text reuses. Not thread-safe.
 */
public final class TextView {
  private char[] chars = new char[4096];
  private int length;
  private int codePoints;
  private WordTokenizer tokenizer;
  private final Tokens words = new Tokens();
  private boolean wordsMade;
  private int[] wordCodePoints = new int[1024];
  private int[] wordClasses = new int[1024];
  private final Tokens pieces = new Tokens();
  private final HashCounter seen = new HashCounter();
  private int duplicates;
  private long duplicateCodePoints;

  /** Looks at another text, with the splitter of its language. */
  public void set(String text, WordTokenizer splitter) {
    length = text.length();
    if (chars.length < length) {
      chars = new char[Math.max(length, chars.length * 2)];
    }
    text.getChars(0, length, chars, 0);
    codePoints = Segments.codePoints(chars, 0, length);
    tokenizer = splitter;
    wordsMade = false;
  }

  /** The characters; only {@link #length()} of them count. */
  public char[] chars() {
    return chars;
  }

  /** Characters (UTF-16) of the text. */
  public int length() {
    return length;
  }

  /** Code points of the text: the unit of all lengths in the rules. */
  public int codePoints() {
    return codePoints;
  }

  /** The splitter of this text. */
  public WordTokenizer tokenizer() {
    return tokenizer;
  }

  /** The words, in order. */
  public Tokens words() {
    if (!wordsMade) {
      words.clear();
      tokenizer.tokenize(chars, 0, length, false, words);
      measureWords();
      wordsMade = true;
    }
    return words;
  }

  /** Code points of a word; ask {@link #words()} first. */
  public int wordCodePoints(int index) {
    return wordCodePoints[index];
  }

  /** Whether a word has a character that is no symbol. */
  public boolean wordHasInk(int index) {
    return (wordClasses[index] & CharClasses.SYMBOL_CHAR) != 0;
  }

  /** Whether a word has a letter. */
  public boolean wordHasLetter(int index) {
    return (wordClasses[index] & CharClasses.LETTER) != 0;
  }

  private void measureWords() {
    int count = words.size();
    if (wordCodePoints.length < count) {
      wordCodePoints = new int[count * 2];
      wordClasses = new int[count * 2];
    }
    for (int w = 0; w < count; w++) {
      int points = 0;
      int classes = 0;
      for (int i = words.start(w); i < words.end(w); points++) {
        int codePoint = CharClasses.at(chars, i, length);
        // Turned round: the bit says that some character is no symbol.
        classes |= CharClasses.of(codePoint) ^ CharClasses.SYMBOL_CHAR;
        i += Character.charCount(codePoint);
      }
      wordCodePoints[w] = points;
      wordClasses[w] = classes;
    }
  }

  /** Lines as Python's {@code splitlines}; valid until the next question for pieces. */
  public Tokens lines() {
    Segments.lines(chars, length, pieces);
    return pieces;
  }

  /** Lines between line feeds that are not blank; valid until the next question for pieces. */
  public Tokens fullLines() {
    Segments.fullLines(chars, length, pieces);
    return pieces;
  }

  /** Pieces between line feeds, one or more; valid until the next question for pieces. */
  public Tokens lineRuns() {
    Segments.split(chars, 0, length, 1, pieces);
    return pieces;
  }

  /** Paragraphs of the stripped text, at two line feeds or more. */
  public Tokens paragraphs() {
    int from = Segments.firstInk(chars, 0, length);
    Segments.split(chars, from, Segments.lastInk(chars, from, length), 2, pieces);
    return pieces;
  }

  /** A hash of a range; equal ranges are taken as equal texts. */
  public long hash(int start, int end) {
    return RangeHash.of(chars, start, end);
  }

  /** Counts the pieces that repeat an earlier one. */
  public void findDuplicates(Tokens segments) {
    duplicates = 0;
    duplicateCodePoints = 0;
    seen.reset(segments.size());
    for (int i = 0; i < segments.size(); i++) {
      int start = segments.start(i);
      int end = segments.end(i);
      if (seen.add(RangeHash.of(chars, start, end), i) > 0) {
        duplicates++;
        duplicateCodePoints += Segments.codePoints(chars, start, end);
      }
    }
  }

  /** Pieces that repeat an earlier one, as {@link #findDuplicates} found. */
  public int duplicates() {
    return duplicates;
  }

  /** Code points of those pieces. */
  public long duplicateCodePoints() {
    return duplicateCodePoints;
  }

  /** How often a sequence of characters occurs, without overlap, as Python's {@code str.count}. */
  public int occurrences(char[] wanted) {
    int count = 0;
    for (int i = 0; i + wanted.length <= length; i++) {
      if (chars[i] == wanted[0]
          && Arrays.equals(chars, i, i + wanted.length, wanted, 0, wanted.length)) {
        count++;
        i += wanted.length - 1;
      }
    }
    return count;
  }
}
