package io.cuvee.filters.text;

import java.util.List;

/**
 * The rules of a language out of its {@link LanguageTable}. Holds a buffer: one thread at a time.
 */
final class LanguageRules implements SplitRules {
  private static final int ASCII = 128;

  private final LanguageTable table;
  private final PatternRun run = new PatternRun();
  private final boolean[] asciiSuffix = new boolean[ASCII];

  LanguageRules(LanguageTable table) {
    this.table = table;
    for (int c = 0; c < ASCII; c++) {
      asciiSuffix[c] = table.suffixSyntax().mayEnd(c);
    }
  }

  @Override
  public int exception(char[] text, int start, int end) {
    return table.exceptions().get(text, start, end);
  }

  @Override
  public void addException(int exception, int start, Tokens out) {
    int at = start;
    for (var piece : table.rows().get(exception)) {
      out.add(at, at + piece.length());
      at += piece.length();
    }
  }

  @Override
  public List<String> spellings() {
    return table.rows().stream().map(pieces -> String.join("", pieces)).toList();
  }

  @Override
  public int prefix(char[] text, int start, int end) {
    run.set(text, start, end);
    return Math.max(0, table.prefix().match(run, start) - start);
  }

  /** The first place from which a suffix reaches to the end. */
  @Override
  public int suffix(char[] text, int start, int end) {
    if (start >= end || (text[end - 1] < ASCII && !asciiSuffix[text[end - 1]])) {
      return 0;
    }
    for (int at = start; at < end; at += Character.charCount(CharClasses.at(text, at, end))) {
      run.set(text, start, end);
      if (table.suffix().match(run, at) > at) {
        return end - at;
      }
    }
    return 0;
  }

  @Override
  public boolean whole(char[] text, int start, int end) {
    if (table.whole() == null) {
      return false;
    }
    run.set(text, start, end);
    return table.whole().match(run, start) >= 0;
  }

  @Override
  public void splitInfixes(char[] text, int start, int end, Tokens out) {
    int open = start;
    int at = start;
    int empty = -1;
    while (at <= end) {
      run.set(text, start, end);
      run.noEmptyMatchAt = empty;
      int stop = table.infix().match(run, at);
      if (stop < 0) {
        at = at < end ? at + Character.charCount(CharClasses.at(text, at, end)) : end + 1;
        continue;
      }
      if (at != start) {
        if (at != open) {
          out.add(open, at);
        }
        if (at != stop) {
          out.add(at, stop);
        }
        open = stop;
      }
      empty = at == stop ? at : -1;
      at = stop;
    }
    if (open < end) {
      out.add(open, end);
    }
  }

  @Override
  public boolean hasInfix(char[] text, int start, int end) {
    for (int at = start; at < end; at++) {
      run.set(text, start, end);
      if (table.infix().match(run, at) >= 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String version() {
    return "spacy-" + table.code() + "-1";
  }
}
