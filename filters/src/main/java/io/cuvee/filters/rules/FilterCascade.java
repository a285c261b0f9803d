package io.cuvee.filters.rules;

import io.cuvee.core.document.ContentKind;
import io.cuvee.core.error.CuveeException;
import io.cuvee.core.signal.Signals;
import io.cuvee.core.verdict.Verdict;
import io.cuvee.filters.text.TextView;
import io.cuvee.filters.text.WordTokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tiers of rules in order. All sets of a tier are measured, in one view of the text, then decided;
 * a document that fails goes no further unless it is audited. A set that edits (C4) hands the
 * edited text to the sets after it, if the document passes that set; otherwise the text stays as it
 * was.
 *
 * <p>Holds buffers: an instance belongs to one thread. It is cheap to make; the tables are shared.
 */
public final class FilterCascade {
  /** Version of the rules' code; raise it whenever a decision or a signal can change. */
  private static final String RULES_VERSION = "rules-2";

  private static final String LANGUAGE_KEPT = "language.kept";
  private static final String LANGUAGE_SCORE = "language.score";

  private final List<String> tierNames = new ArrayList<>();
  private final List<List<MeasuredSet>> tiers = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final Set<String> keepLanguages;
  private final TextView view = new TextView();
  private final Map<Boolean, WordTokenizer> tokenizers = new HashMap<>();

  private FilterCascade(List<Tier> tiers, List<String> keepLanguages) {
    this.keepLanguages = Set.copyOf(keepLanguages);
    if (!keepLanguages.isEmpty()) {
      names.add(LANGUAGE_KEPT);
      names.add(LANGUAGE_SCORE);
    }
    var presets = new HashSet<String>();
    for (var tier : tiers) {
      var sets = new ArrayList<MeasuredSet>();
      for (var ruleSet : tier.ruleSets()) {
        if (!presets.add(ruleSet.preset())) {
          throw new CuveeException.WrongUsage(
              String.format(
                  Locale.ROOT,
                  "The rules %s stand twice in the tiers: keep one of them.",
                  ruleSet.preset()));
        }
        var set = new MeasuredSet(ruleSet, names.size());
        names.addAll(set.signals());
        sets.add(set);
      }
      this.tierNames.add(tier.name());
      this.tiers.add(sets);
    }
  }

  /**
   * A cascade.
   *
   * @param tiers from cheap to dear; each preset at most once
   * @param keepLanguages codes of the languages to keep; empty keeps all
   * @throws CuveeException.WrongUsage if a preset stands twice
   */
  public static FilterCascade of(List<Tier> tiers, List<String> keepLanguages) {
    return new FilterCascade(tiers, keepLanguages);
  }

  /** Thresholds and settings of every preset with their defaults, in the order of deciding. */
  public static Map<String, Map<String, Double>> presets() {
    var all = new LinkedHashMap<String, Map<String, Double>>();
    Presets.byName()
        .forEach((name, preset) -> all.put(name, Collections.unmodifiableMap(preset.defaults())));
    return Collections.unmodifiableMap(all);
  }

  /** Names of the signals, in the order of {@link Judgement#signals()}. */
  public List<String> signalNames() {
    return List.copyOf(names);
  }

  /** Version of the rules and of the word splitters, for the fingerprint of a stage. */
  public String version() {
    return RULES_VERSION
        + '+'
        + WordTokenizer.forLanguage("en").version()
        + '+'
        + WordTokenizer.forLanguage("zh").version();
  }

  /**
   * Judges a document.
   *
   * @param text its text; may be empty
   * @param language its language code
   * @param languageScore probability of the language, kept as a signal where languages are chosen
   * @param kind prose or code; presets for the other kind leave NaN and decide nothing
   * @param audit whether the document goes through all tiers although it failed one
   */
  public Judgement judge(
      String text, String language, double languageScore, ContentKind kind, boolean audit) {
    var values = new double[names.size()];
    Arrays.fill(values, Double.NaN);
    var edits = new ArrayList<Edit>();
    Verdict verdict = language(language, languageScore, kind, values);
    String current = text;
    view.set(text, tokenizer(language));
    for (int t = 0; t < tiers.size() && (audit || verdict.kept()); t++) {
      for (var set : tiers.get(t)) {
        if (!set.appliesTo(kind)) {
          continue;
        }
        set.measure(view, values);
        var decision = set.decide(tierNames.get(t), values);
        verdict = verdict.kept() ? decision : verdict;
        if (decision.kept() && set.measure().edited() != null) {
          current = edit(set, current, language, edits);
        }
      }
    }
    return new Judgement(verdict, new Signals(names, values), current, edits);
  }

  /** Source code is in no language, so it is not dropped for one. */
  private Verdict language(String language, double score, ContentKind kind, double[] values) {
    if (keepLanguages.isEmpty()) {
      return Verdict.KEEP;
    }
    boolean kept = kind == ContentKind.CODE || keepLanguages.contains(language);
    values[0] = kept ? 1 : 0;
    values[1] = score;
    return kept ? Verdict.KEEP : new Verdict.Drop("language", "language.not-kept", 0, 1);
  }

  private String edit(MeasuredSet set, String current, String language, List<Edit> edits) {
    var edited = set.measure().edited();
    if (edited.equals(current)) {
      return current;
    }
    edits.addAll(set.measure().edits());
    view.set(edited, tokenizer(language));
    return edited;
  }

  /** One splitter for languages with spaces between words, one for those without. */
  private WordTokenizer tokenizer(String language) {
    return tokenizers.computeIfAbsent(
        WordTokenizer.UNSPACED.contains(language), u -> WordTokenizer.forLanguage(language));
  }
}
