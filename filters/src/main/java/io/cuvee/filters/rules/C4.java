package io.cuvee.filters.rules;

import io.cuvee.filters.text.Segments;
import io.cuvee.filters.text.Sentences;
import io.cuvee.filters.text.TextView;
import io.cuvee.filters.text.Tokens;
import io.cuvee.filters.text.WordTokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * C4's rules (Raffel et al., 2020) as datatrove applies them: lines are dropped and citations cut,
 * then the sentences of what is left are counted. The first line that drops the page is the reason:
 * behind it neither of the two page rules counts any more.
 */
final class C4 implements Measure {
  private static final List<String> SIGNALS =
      List.of(
          "c4.lorem_ipsum_lines",
          "c4.curly_bracket_lines",
          "c4.sentences",
          "c4.lines",
          "c4.lines_kept",
          "c4.lines_long_word",
          "c4.lines_unpunctuated",
          "c4.lines_few_words",
          "c4.lines_javascript",
          "c4.lines_policy");
  private static final int LOREM = 0;
  private static final int CURLY = 1;
  private static final int SENTENCES = 2;
  private static final int LINES = 3;
  private static final int KEPT = 4;
  private static final int LONG_WORD = 5;
  private static final int UNPUNCTUATED = 6;
  private static final int FEW_WORDS = 7;
  private static final int JAVASCRIPT = 8;
  private static final int POLICY = 9;

  private final C4Settings settings;
  private final C4Line line = new C4Line();
  private final Tokens lines = new Tokens();
  private final StringBuilder kept = new StringBuilder();
  private WordTokenizer tokenizer;
  private Sentences sentences;
  private long cut;
  private long total;
  private boolean stopped;
  private String left;

  C4(Map<String, Double> thresholds) {
    settings = C4Settings.of(thresholds);
  }

  @Override
  public List<String> signals() {
    return SIGNALS;
  }

  @Override
  public void measure(TextView view, double[] out, int at) {
    if (tokenizer != view.tokenizer()) {
      tokenizer = view.tokenizer();
      sentences = new Sentences(tokenizer);
    }
    kept.setLength(0);
    left = null;
    cut = 0;
    total = view.codePoints();
    stopped = false;
    for (int i = 0; i < SIGNALS.size(); i++) {
      out[at + i] = 0;
    }
    Segments.lines(view.chars(), view.length(), lines);
    for (int i = 0; i < lines.size(); i++) {
      out[at + LINES]++;
      int signal = judge(view.chars(), lines.start(i), lines.end(i), out, at);
      if (signal >= 0) {
        out[at + signal]++;
      }
    }
  }

  /**
   * The signal that a line counts for, -1 for none; a kept line is appended, and its sentences
   * counted.
   */
  private int judge(char[] chars, int start, int end, double[] out, int at) {
    line.set(chars, start, end);
    if (line.longestWord() > settings.maxWordLength()) {
      return LONG_WORD;
    }
    int citations = settings.citations() ? line.removeCitations() : 0;
    if (settings.terminalPunctuation() && !line.endsInSentence()) {
      return UNPUNCTUATED;
    }
    if (line.words() < settings.minWordsPerLine()) {
      return FEW_WORDS;
    }
    int phrases = C4Phrases.find(line.chars(), line.length());
    if ((phrases & C4Phrases.LOREM_IPSUM) != 0 && settings.stopAtLorem()) {
      return stop(LOREM);
    }
    if ((phrases & C4Phrases.JAVASCRIPT) != 0 && settings.javascript()) {
      return JAVASCRIPT;
    }
    if ((phrases & C4Phrases.CURLY_BRACKET) != 0 && settings.stopAtCurly()) {
      return stop(CURLY);
    }
    if ((phrases & C4Phrases.POLICY) != 0 && settings.policy()) {
      return POLICY;
    }
    count(phrases, out, at);
    out[at + SENTENCES] += sentences.count(line.chars(), 0, line.length());
    if (out[at + KEPT] > 0) {
      kept.append('\n');
    }
    kept.append(line.chars(), 0, line.length());
    cut += citations;
    return KEPT;
  }

  /** Where the page rules do not stop at a line they still count it. */
  private void count(int phrases, double[] out, int at) {
    if ((phrases & C4Phrases.LOREM_IPSUM) != 0) {
      out[at + LOREM]++;
    }
    if ((phrases & C4Phrases.CURLY_BRACKET) != 0) {
      out[at + CURLY]++;
    }
  }

  private int stop(int signal) {
    boolean first = !stopped;
    stopped = true;
    return first ? signal : -1;
  }

  @Override
  public String edited() {
    if (left == null) {
      char[] chars = new char[kept.length()];
      kept.getChars(0, chars.length, chars, 0);
      int from = Segments.firstInk(chars, 0, chars.length);
      left = new String(chars, from, Segments.lastInk(chars, from, chars.length) - from);
    }
    return left;
  }

  @Override
  public List<Edit> edits() {
    var text = edited();
    long remaining = text.codePointCount(0, text.length());
    var edits = new ArrayList<Edit>();
    if (cut > 0) {
      edits.add(new Edit("c4.citations", -cut));
    }
    if (total - remaining - cut != 0) {
      edits.add(new Edit("c4.lines", remaining + cut - total));
    }
    return edits;
  }
}
