package io.cuvee.filters.text;

/**
 * What stands between white space, with lengths in code points and n-grams: the words of dolma and
 * of RedPajama; or Unicode's words, those of DCLM. Buffers are reused.
 */
public final class SplitWords {
  private final WhitespaceWords splitter = new WhitespaceWords();
  private final UnicodeWords unicode = new UnicodeWords();
  private final Tokens words = new Tokens();
  private final HashCounter counter = new HashCounter();
  private char[] chars = new char[0];
  private int[] codePoints = new int[1024];
  private long[] hashes = new long[1024];
  private long[] grams = new long[1024];
  private long total;

  /** Looks at {@code text[0, length)}, which must stay as it is. */
  public void set(char[] text, int length) {
    words.clear();
    splitter.tokenize(text, 0, length, false, words);
    measure(text);
  }

  /** Looks at the words of {@code text[0, length)} by Unicode's rules ({@link UnicodeWords}). */
  public void setUnicode(char[] text, int length) {
    words.clear();
    unicode.split(text, 0, length, words);
    measure(text);
  }

  private void measure(char[] text) {
    chars = text;
    int count = words.size();
    if (codePoints.length < count) {
      codePoints = new int[count * 2];
      hashes = new long[count * 2];
      grams = new long[count * 2];
    }
    total = 0;
    for (int w = 0; w < count; w++) {
      codePoints[w] = Segments.codePoints(text, words.start(w), words.end(w));
      hashes[w] = RangeHash.of(text, words.start(w), words.end(w));
      total += codePoints[w];
    }
  }

  /** The characters of the words. */
  public char[] chars() {
    return chars;
  }

  /** The words, in order. */
  public Tokens words() {
    return words;
  }

  /** Code points of a word. */
  public int codePoints(int word) {
    return codePoints[word];
  }

  /** Code points of all words. */
  public long codePoints() {
    return total;
  }

  /** Counts the words; the answer is valid until the next question for n-grams. */
  public HashCounter counted() {
    count(1);
    return counter;
  }

  /**
   * Code points of the words of the most frequent n-gram, times its occurrences; of equally
   * frequent ones the first. 0 if none occurs as often as wanted.
   */
  public long top(int n, int least) {
    if (count(n) == 0) {
      return 0;
    }
    int best = counter.mostFrequent();
    int times = counter.count(best);
    return times < least ? 0 : points(counter.first(best), n) * times;
  }

  /** The same, but of equally frequent n-grams the longest; 0 if none repeats. */
  public long longestTop(int n) {
    if (count(n) == 0) {
      return 0;
    }
    int times = counter.count(counter.mostFrequent());
    long longest = 0;
    for (int i = 0; i < counter.size(); i++) {
      if (counter.count(i) == times) {
        longest = Math.max(longest, points(counter.first(i), n));
      }
    }
    return times > 1 ? longest * times : 0;
  }

  /** The share of the n-grams' code points that lies in n-grams that occur more than once. */
  public double repeatedGrams(int n) {
    int count = count(n);
    long all = 0;
    long repeated = 0;
    for (int i = 0; i < count; i++) {
      long points = points(i, n);
      all += points;
      repeated += counter.count(counter.index(grams[i])) > 1 ? points : 0;
    }
    return all == 0 ? 0 : (double) repeated / all;
  }

  /** Code points of the words that lie in an n-gram that occurs more than once. */
  public long coveredByRepeats(int n) {
    int count = count(n);
    long covered = 0;
    int done = 0;
    for (int i = 0; i < count; i++) {
      if (counter.count(counter.index(grams[i])) > 1) {
        for (int w = Math.max(done, i); w < i + n; w++) {
          covered += codePoints[w];
        }
        done = i + n;
      }
    }
    return covered;
  }

  private long points(int first, int n) {
    long points = 0;
    for (int w = first; w < first + n; w++) {
      points += codePoints[w];
    }
    return points;
  }

  /** Counts the n-grams and remembers the hash of each; returns how many there are. */
  private int count(int n) {
    int count = Math.max(0, words.size() - n + 1);
    counter.reset(count);
    for (int i = 0; i < count; i++) {
      long hash = hashes[i];
      for (int w = i + 1; w < i + n; w++) {
        hash = hash * 0x9e3779b97f4a7c15L + hashes[w];
      }
      grams[i] = RangeHash.mix(hash);
      counter.add(grams[i], i);
    }
    return count;
  }
}
