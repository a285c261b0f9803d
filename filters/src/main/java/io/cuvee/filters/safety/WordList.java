package io.cuvee.filters.safety;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Unwanted words and phrases of one language, in any case and spacing. Where a language puts spaces
 * between words they must stand between characters that are no letter, digit or underscore, else
 * they are found anywhere: as the bad-word filter of C4 has it (Raffel et al. 2020, section 2.2).
 */
public final class WordList implements Serializable {
  private static final long serialVersionUID = 1;
  private static final Set<String> UNSPACED = Set.of("ja", "th", "zh", "lo", "km", "my", "yue");

  private final PhraseAutomaton automaton;
  private final boolean bounded;

  private WordList(PhraseAutomaton automaton, boolean bounded) {
    this.automaton = automaton;
    this.bounded = bounded;
  }

  /**
   * A list from the lines of a file: a word or phrase a line; blank lines count for nothing.
   *
   * @param language ISO 639 code
   */
  public static WordList of(String language, List<String> lines) {
    var phrases = new TreeSet<String>();
    var folded = new FoldedText();
    for (var line : lines) {
      folded.set(line);
      if (folded.length() > 0) {
        phrases.add(folded.toString());
      }
    }
    return new WordList(new PhraseAutomaton(phrases), !UNSPACED.contains(language));
  }

  /**
   * How often the phrases stand in a text, without overlap.
   *
   * @return occurrences, and the words that they take in the second place (characters in a language
   *     without spaces)
   */
  int[] count(FoldedText text) {
    int state = 0;
    int occurrences = 0;
    int taken = 0;
    int lastStart = -1;
    int lastEnd = 0;
    int lastTaken = 0;
    for (int i = 0; i < text.length(); i++) {
      state = automaton.step(state, text.at(i));
      int start = start(text, state, i + 1);
      // A phrase around the last one takes its place.
      boolean around = start >= 0 && start <= lastStart;
      if (start >= lastEnd || around) {
        int now = bounded ? words(text, start, i + 1) : i + 1 - start;
        occurrences += around ? 0 : 1;
        taken += now - (around ? lastTaken : 0);
        lastStart = start;
        lastEnd = i + 1;
        lastTaken = now;
      }
    }
    return new int[] {occurrences, taken};
  }

  /** Where the longest phrase begins that ends before an index between boundaries; -1 if none. */
  private int start(FoldedText text, int state, int end) {
    for (int at = automaton.ending(state); at > 0; at = automaton.next(at)) {
      int start = end - automaton.length(at);
      if (!bounded || bounded(text, start, end)) {
        return start;
      }
    }
    return -1;
  }

  private static boolean bounded(FoldedText text, int start, int end) {
    return !text.word(start - 1) && !text.word(end);
  }

  private static int words(FoldedText text, int start, int end) {
    int words = 1;
    for (int i = start; i < end; i++) {
      words += text.at(i) == ' ' ? 1 : 0;
    }
    return words;
  }

  /** Share of a text's words (or characters) that so many are. */
  double share(FoldedText text, int taken) {
    int all = bounded ? text.words() : text.length();
    return all == 0 ? 0 : Math.min(1, (double) taken / all);
  }
}
