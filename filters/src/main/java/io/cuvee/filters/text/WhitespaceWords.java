package io.cuvee.filters.text;

/** Words are what stands between white space, as Python's {@code str.split()} has it. */
public final class WhitespaceWords implements WordTokenizer {
  @Override
  public void tokenize(char[] text, int from, int to, boolean spaces, Tokens out) {
    int start = from;
    while (start < to) {
      boolean space = (CharClasses.of(text[start]) & CharClasses.SPACE) != 0;
      int end = start + 1;
      while (end < to && (CharClasses.of(text[end]) & CharClasses.SPACE) != 0 == space) {
        end++;
      }
      if (!space) {
        out.add(start, end);
      } else if (spaces && (end - start > 1 || text[start] != ' ')) {
        out.add(start, end);
      }
      start = end;
    }
  }

  @Override
  public String version() {
    return "whitespace-1";
  }
}
