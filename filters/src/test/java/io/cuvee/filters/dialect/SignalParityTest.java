package io.cuvee.filters.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cuvee.filters.ParityData;
import io.cuvee.filters.rules.PresetRules;
import io.cuvee.filters.text.EnglishWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Signals against those of the peers' own code, in {@code redpajama_dolma_signals.jsonl.gz}. */
class SignalParityTest {
  private static final String FILE = "parity/redpajama_dolma_signals.jsonl.gz";

  @Test
  void dolmasGopherAttributesAreEqualOnEveryDocument() {
    var names = new LinkedHashMap<String, String>();
    names.put("dolma.word_count", "word_count");
    names.put("dolma.median_word_length", "median_word_length");
    names.put("dolma.symbol_word_ratio", "symbol_to_word_ratio");
    names.put("dolma.alpha_word_ratio", "fraction_of_words_with_alpha_character");
    names.put("dolma.required_words", "required_word_count");
    names.put("dolma.bullet_line_ratio", "fraction_of_lines_starting_with_bullet_point");
    names.put("dolma.ellipsis_line_ratio", "fraction_of_lines_ending_with_ellipsis");
    names.put("dolma.dup_line_ratio", "fraction_of_duplicate_lines");
    names.put("dolma.dup_line_char_ratio", "fraction_of_characters_in_duplicate_lines");
    check("gopher-dolma", "dolma_gopher", names, SignalParityTest::grams);
  }

  private static void grams(JsonNode peer, Map<String, Double> expected) {
    for (var gram : peer.path("fraction_of_characters_in_most_common_ngram")) {
      expected.put("dolma.top_" + gram.get(0).asInt() + "_gram", gram.get(1).asDouble());
    }
    for (var gram : peer.path("fraction_of_characters_in_duplicate_ngrams")) {
      expected.put("dolma.dup_" + gram.get(0).asInt() + "_grams", gram.get(1).asDouble());
    }
  }

  @Test
  void redPajamasSignalsAreEqualOnEveryDocument() {
    var names = new LinkedHashMap<String, String>();
    names.put("rpv2.word_count", "RPS_Doc_Word_Count");
    names.put("rpv2.mean_word_length", "RPS_Doc_Mean_Word_Length");
    names.put("rpv2.unique_word_ratio", "RPS_Doc_Frac_Unique_Words");
    names.put("rpv2.unigram_entropy", "RPS_Doc_Unigram_Entropy");
    names.put("rpv2.sentences", "RPS_Doc_Num_Sentences");
    names.put("rpv2.symbol_word_ratio", "RPS_Doc_Symbol_To_Word_Ratio");
    names.put("rpv2.no_alpha_word_ratio", "RPS_Doc_Frac_No_Alph_Words");
    names.put("rpv2.all_caps_word_ratio", "RPS_Doc_Frac_All_Caps_Words");
    names.put("rpv2.ellipsis_line_ratio", "RPS_Doc_Frac_Lines_End_With_Ellipsis");
    for (int n = 2; n <= 4; n++) {
      names.put("rpv2.top_" + n + "_gram", "RPS_Doc_Frac_Chars_Top_" + n + "gram");
    }
    for (int n = 5; n <= 10; n++) {
      names.put("rpv2.dup_" + n + "_grams", "RPS_Doc_Frac_Chars_Dupe_" + n + "Grams");
    }
    check("redpajama-v2", "redpajama_v2", names, SignalParityTest::lines);
  }

  /** The file has the first 40 lines: their means are comparable where there are no more. */
  private static void lines(JsonNode peer, Map<String, Double> expected) {
    var names =
        Map.of(
            "rpv2.terminal_line_ratio", "RPS_Lines_Ending_With_Terminal_Punctution_Mark",
            "rpv2.bullet_line_ratio", "RPS_Lines_Start_With_Bulletpoint",
            "rpv2.words_per_line", "RPS_Lines_Num_Words",
            "rpv2.javascript_per_line", "RPS_Lines_Javascript_Counts",
            "rpv2.upper_line_mean", "RPS_Lines_Uppercase_Letter_Fraction",
            "rpv2.numeric_line_mean", "RPS_Lines_Numerical_Chars_Fraction");
    names.forEach(
        (signal, name) -> {
          var values = peer.path(name);
          if (values.size() > 0 && values.size() == peer.path(name + "_count").asInt()) {
            double sum = 0;
            for (var value : values) {
              sum += value.asDouble();
            }
            expected.put(signal, sum / values.size());
          }
        });
  }

  private interface Further {
    void add(JsonNode peer, Map<String, Double> expected);
  }

  private static void check(String preset, String key, Map<String, String> names, Further further) {
    Map<String, String> texts = new HashMap<>();
    for (var row : ParityData.rows("parity/datatrove_filters.jsonl.gz")) {
      texts.put(row.path("id").asText(), row.path("text").asText());
    }
    var rules = new PresetRules(preset);
    var words = new EnglishWords();
    List<String> wrong = new ArrayList<>();
    int documents = 0;
    int values = 0;
    for (var row : ParityData.rows(FILE)) {
      var peer = row.path(key);
      var text = texts.get(row.path("id").asText());
      if (peer.isMissingNode() || text == null) {
        continue;
      }
      documents++;
      var expected = new LinkedHashMap<String, Double>();
      names.forEach(
          (signal, name) -> {
            if (peer.path(name).isNumber()) {
              expected.put(signal, peer.path(name).asDouble());
            }
          });
      further.add(peer, expected);
      rules.measure(text, words);
      var signals = rules.signals();
      for (var entry : expected.entrySet()) {
        values++;
        // The file has six decimals.
        if (Math.abs(signals.get(entry.getKey()) - entry.getValue()) > 1.5e-6) {
          wrong.add(
              row.path("id").asText() + ' ' + entry + ", here " + signals.get(entry.getKey()));
        }
      }
    }
    System.out.printf(
        "parity %s: %d documents, %d values, %d other%n", preset, documents, values, wrong.size());
    assertThat(documents).isGreaterThan(1000);
    assertThat(wrong).isEmpty();
  }
}
