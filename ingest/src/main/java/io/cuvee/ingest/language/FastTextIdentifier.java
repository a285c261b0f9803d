package io.cuvee.ingest.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A fastText classifier of languages. */
final class FastTextIdentifier implements LanguageIdentifier {
  private final FastTextClassifier classifier;
  private final String[] languages;
  private final Map<String, Integer> byLabel = new HashMap<>();

  /** Scripts that labels name, joined, by language; empty if they name none. */
  private final Map<String, String> scripts = new HashMap<>();

  FastTextIdentifier(FastTextClassifier classifier) {
    this.classifier = classifier;
    this.languages = new String[classifier.labels().size()];
    for (int i = 0; i < languages.length; i++) {
      var label = classifier.labels().get(i);
      languages[i] = languageOf(label);
      byLabel.put(label, i);
      if (namesScript(label)) {
        scripts.merge(languages[i], script(label), (a, b) -> a + b);
      }
    }
  }

  @Override
  public String name() {
    return classifier.name();
  }

  @Override
  public String fingerprint() {
    return classifier.fingerprint();
  }

  @Override
  public Guess identify(String text) {
    var best = classifier.best(text);
    double score = best.size() == 0 ? -1 : FastTextClassifier.probability(best, 0);
    return score < 0 ? Guess.UNDETERMINED : new Guess(languages[best.label(0)], score);
  }

  @Override
  public List<Guess> top(String text, int k) {
    var guesses = new ArrayList<Guess>();
    for (var scored : classifier.top(text, k)) {
      guesses.add(new Guess(languages[byLabel.get(scored.label())], scored.probability()));
    }
    return guesses;
  }

  @Override
  public boolean writes(String language, String script) {
    var named = scripts.get(language);
    return named == null
        ? LanguageIdentifier.super.writes(language, script)
        : named.contains(script) || script.equals(Script.UNKNOWN);
  }

  private static boolean namesScript(String label) {
    return label.length() > 6 && label.charAt(label.length() - 5) == '_';
  }

  /** Scripts in one word where ISO 15924 has several for one ({@link Script} tells the former). */
  private static String script(String label) {
    var script = label.substring(label.length() - 4);
    return switch (script) {
      case "Hans", "Hant" -> "Hani";
      case "Hira", "Kana" -> "Jpan";
      case "Hang" -> "Kore";
      default -> script;
    };
  }

  /** {@code en} is en; {@code eng_Latn}, as later models write it, too. */
  static String languageOf(String label) {
    var code = label.startsWith("__label__") ? label.substring("__label__".length()) : label;
    return LanguageCodes.shortest(namesScript(code) ? code.substring(0, code.length() - 5) : code);
  }
}
