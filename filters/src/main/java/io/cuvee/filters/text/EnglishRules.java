package io.cuvee.filters.text;

import java.util.List;

/**
 * The rules of spaCy 3.8's English, written out by hand: English is most of the web, and so they
 * are an order of magnitude faster than {@link LanguageRules}, which have the same outcome.
 */
final class EnglishRules implements SplitRules {
  @Override
  public int exception(char[] text, int start, int end) {
    return EnglishExceptions.find(text, start, end);
  }

  @Override
  public void addException(int exception, int start, Tokens out) {
    EnglishExceptions.add(exception, start, out);
  }

  @Override
  public List<String> spellings() {
    return EnglishExceptions.spellings();
  }

  @Override
  public int prefix(char[] text, int start, int end) {
    return Affixes.prefix(text, start, end);
  }

  @Override
  public int suffix(char[] text, int start, int end) {
    return Affixes.suffix(text, start, end);
  }

  @Override
  public boolean whole(char[] text, int start, int end) {
    return false;
  }

  @Override
  public void splitInfixes(char[] text, int start, int end, Tokens out) {
    Infixes.split(text, start, end, out);
  }

  @Override
  public boolean hasInfix(char[] text, int start, int end) {
    return Infixes.any(text, start, end);
  }

  @Override
  public String version() {
    return "english-1";
  }
}
