package io.cuvee.ingest.language;

import java.util.List;

/**
 * What a text is written in, its script asked as well: a language that is never written in the
 * script of most letters is passed over for the likeliest one that is (Latin letters are no
 * Japanese). The score stays the model's own, so it is low where the model was wrong.
 */
public final class TextLanguages {
  /** Below this share of the letters a script proves nothing: the text is mixed. */
  private static final double DECIDES = 0.6;

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
    var script = Script.dominant(text);
    var first = identifier.identify(text);
    if (fits(first, script)) {
      return new Found(first, script, false);
    }
    var guess =
        identifier.top(text, CANDIDATES).stream()
            .filter(candidate -> fits(candidate, script))
            .findFirst()
            .orElse(Guess.UNDETERMINED);
    return new Found(guess, script, true);
  }

  private boolean fits(Guess guess, Script script) {
    return script.share() < DECIDES || identifier.writes(guess.language(), script.code());
  }

  /** Shares of the languages of a text's paragraphs; see {@link LanguageShares}. */
  public List<LanguageShares.Share> shares(String text) {
    return LanguageShares.of(text, this);
  }
}
