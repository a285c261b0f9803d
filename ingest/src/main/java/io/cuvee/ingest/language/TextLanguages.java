package io.cuvee.ingest.language;

import java.util.List;

/**
 * What a text is written in, its script asked as well: a language that is never written in the
 * scripts of a text's letters is passed over for the likeliest one that is (Latin letters alone are
 * no Japanese). The score stays the model's own, so it is low where the model was wrong.
 */
public final class TextLanguages {
  /** A language must be writable in the scripts of at least this share of the letters. */
  private static final double LEAST = 0.05;

  private static final int CANDIDATES = 8;

  private final LanguageIdentifier identifier;

  /** A reader of languages with its model. */
  public TextLanguages(LanguageIdentifier identifier) {
    this.identifier = identifier;
  }

  /**
   * What was found.
   *
   * @param guess the language with the model's score
   * @param script the dominant script
   * @param vetoed whether the model's first answer was impossible in that script
   */
  public record Found(Guess guess, Script script, boolean vetoed) {}

  /** The language of a text, {@link Guess#UNDETERMINED} where no likely one fits. */
  public Found identify(String text) {
    var scripts = Script.shares(text);
    var script = scripts.isEmpty() ? new Script(Script.UNKNOWN, 0) : scripts.get(0);
    var first = identifier.identify(text);
    if (fits(first, scripts)) {
      return new Found(first, script, false);
    }
    var guess =
        identifier.top(text, CANDIDATES).stream()
            .filter(candidate -> fits(candidate, scripts))
            .findFirst()
            .orElse(Guess.UNDETERMINED);
    return new Found(guess, script, true);
  }

  private boolean fits(Guess guess, List<Script> scripts) {
    double share = scripts.isEmpty() ? 1 : 0;
    for (var script : scripts) {
      share += identifier.writes(guess.language(), script.code()) ? script.share() : 0;
    }
    return share >= LEAST;
  }

  /** Shares of the languages of a text's paragraphs; see {@link LanguageShares}. */
  public List<LanguageShares.Share> shares(String text) {
    return LanguageShares.of(text, this);
  }
}
