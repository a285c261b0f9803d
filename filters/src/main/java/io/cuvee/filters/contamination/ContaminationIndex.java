package io.cuvee.filters.contamination;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The n-grams of all benchmarks, as documents are looked up in them. All texts stand one behind the
 * other as numbers of words; an open-addressing table points to the first place of each n-gram, and
 * each place to the next one of the same n-gram. That takes about 16 bytes an n-gram (4 for the
 * word, 4 for the next place, 6 to 12 for slots at a load of a third to two thirds) besides the
 * vocabulary. A look-up compares the words themselves, so hashes decide nothing.
 */
public final class ContaminationIndex implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int NONE = -1;
  private static final long BASE = 0x9e3779b97f4a7c15L;

  private final ContaminationRule rule;
  private final List<String> benchmarks;
  private final Vocabulary vocabulary;
  private final int[] words;
  private final int[] next;
  private final int[] slots;
  private final int[] starts;
  private final List<BenchmarkText> texts;
  private final int[] shortLengths;
  private final long top;

  private ContaminationIndex(Builder from) {
    rule = from.rule;
    benchmarks = List.copyOf(from.benchmarks);
    vocabulary = from.vocabulary.build();
    words = Arrays.copyOf(from.words, from.size);
    texts = List.copyOf(from.texts);
    starts = Arrays.copyOf(from.starts, texts.size() + 1);
    starts[texts.size()] = words.length;
    next = new int[words.length];
    slots = new int[Integer.highestOneBit(Math.max(8, words.length + words.length / 2)) * 2];
    Arrays.fill(next, NONE);
    Arrays.fill(slots, NONE);
    shortLengths = lengthsBelow();
    long power = 1;
    for (int i = 1; i < rule.ngram(); i++) {
      power *= BASE;
    }
    top = power;
    // Backwards, so that the places of an n-gram are chained in the order of the benchmarks.
    for (int text = texts.size() - 1; text >= 0; text--) {
      int length = Math.min(rule.ngram(), starts[text + 1] - starts[text]);
      for (int at = starts[text + 1] - length; at >= starts[text]; at--) {
        int slot = slot(words, at, length, hash(words, at, length));
        next[at] = slots[slot];
        slots[slot] = at;
      }
    }
  }

  private int[] lengthsBelow() {
    var seen = new boolean[rule.ngram()];
    for (int text = 0; text < texts.size(); text++) {
      int length = starts[text + 1] - starts[text];
      if (length < rule.ngram()) {
        seen[length] = true;
      }
    }
    int[] lengths = new int[rule.ngram()];
    int count = 0;
    for (int length = 1; length < rule.ngram(); length++) {
      if (seen[length]) {
        lengths[count++] = length;
      }
    }
    return Arrays.copyOf(lengths, count);
  }

  /** The rule that decides. */
  public ContaminationRule rule() {
    return rule;
  }

  /** Names of the benchmarks. */
  public List<String> benchmarks() {
    return benchmarks;
  }

  /** Texts of a benchmark that are looked for: those with enough words. */
  public long texts(int benchmark) {
    return texts.stream().filter(text -> text.benchmark() == benchmark).count();
  }

  /** Words of all texts, which is about the number of n-grams. */
  public int size() {
    return words.length;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Lengths under an n-gram's that some text has. */
  int[] shortLengths() {
    return shortLengths;
  }

  /** Which text a place is in. */
  int textAt(int place) {
    int at = Arrays.binarySearch(starts, 0, texts.size(), place);
    return at >= 0 ? at : -at - 2;
  }

  BenchmarkText text(int text) {
    return texts.get(text);
  }

  int start(int text) {
    return starts[text];
  }

  int length(int text) {
    return starts[text + 1] - starts[text];
  }

  /** The next place of the same n-gram, or -1. */
  int next(int place) {
    return next[place];
  }

  /** The hash of words from an index on. */
  static long hash(int[] of, int at, int length) {
    long hash = 0;
    for (int i = at; i < at + length; i++) {
      hash = hash * BASE + of[i] + 1;
    }
    return hash;
  }

  /** The hash of the n-gram one word further on. */
  long roll(long hash, int leaving, int coming) {
    return (hash - (leaving + 1) * top) * BASE + coming + 1;
  }

  /** The first place of an n-gram, or -1. */
  int find(int[] of, int at, int length, long hash) {
    return slots[slot(of, at, length, hash)];
  }

  private int slot(int[] of, int at, int length, long hash) {
    int slot = (int) (Vocabulary.mix(hash + length) & (slots.length - 1));
    while (slots[slot] != NONE && !same(slots[slot], of, at, length)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private boolean same(int place, int[] of, int at, int length) {
    if (words[place] != of[at]) {
      return false;
    }
    int own = Math.min(rule.ngram(), length(textAt(place)));
    return own == length && Arrays.equals(words, place, place + length, of, at, at + length);
  }

  /** Takes the texts of the benchmarks. */
  public static final class Builder {
    /** Words that an index may hold: 16 bytes each make 2 GB. */
    private static final int MOST_WORDS = 1 << 27;

    private final ContaminationRule rule;
    private final List<String> benchmarks = new ArrayList<>();
    private final Vocabulary.Builder vocabulary = new Vocabulary.Builder();
    private final NormalizedWords reader = new NormalizedWords();
    private final List<BenchmarkText> texts = new ArrayList<>();
    private int[] words = new int[1024];
    private int[] starts = new int[16];
    private int size;

    /** An index under a rule. */
    public Builder(ContaminationRule rule) {
      this.rule = rule;
    }

    /** Begins a benchmark; the texts that follow are its. */
    public void benchmark(String name) {
      benchmarks.add(name);
    }

    /**
     * Adds a text of the last benchmark.
     *
     * @return false if it has too few words to be looked for
     * @throws IllegalStateException if the index would have too many words
     */
    public boolean add(String item, String column, String text) {
      int before = size;
      reader.read(text, (chars, length, start, end) -> word(vocabulary.number(chars, length)));
      if (size - before < rule.minWords()) {
        size = before;
        return false;
      }
      if (texts.size() + 2 > starts.length) {
        starts = Arrays.copyOf(starts, starts.length * 2);
      }
      starts[texts.size()] = before;
      texts.add(new BenchmarkText(benchmarks.size() - 1, item, column));
      return true;
    }

    private void word(int number) {
      if (size == MOST_WORDS) {
        throw new IllegalStateException("more than " + MOST_WORDS + " words");
      }
      if (size == words.length) {
        words = Arrays.copyOf(words, size * 2);
      }
      words[size++] = number;
    }

    /** The index of what was added. */
    public ContaminationIndex build() {
      return new ContaminationIndex(this);
    }
  }
}
