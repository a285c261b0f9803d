package io.cuvee.filters.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cuvee.filters.ParityData;
import io.cuvee.filters.text.EnglishWords;
import io.cuvee.filters.text.WhitespaceWords;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Decisions and signals against those that datatrove itself gave on the documents of {@code
 * parity/datatrove_filters.jsonl.gz}.
 */
class DatatroveParityTest {
  private static final Map<String, String> PEER_NAMES = new LinkedHashMap<>();
  private static final Map<String, String> PEER_STATS = new TreeMap<>();
  private static List<JsonNode> documents;

  static {
    PEER_NAMES.put("gopher-quality", "gopher_quality");
    PEER_NAMES.put("gopher-repetition", "gopher_repetition");
    PEER_NAMES.put("c4", "c4_quality");
    PEER_NAMES.put("fineweb", "fineweb_quality");
    PEER_STATS.put("gopher.word_count", "n_non_symbol_words");
    PEER_STATS.put("gopher.mean_word_length", "mean_word_len");
    PEER_STATS.put("gopher.hash_ratio", "hash_ratio");
    PEER_STATS.put("gopher.ellipsis_ratio", "ellipsis_ratio");
    PEER_STATS.put("gopher.alpha_word_ratio", "alpha_word_ratio");
    PEER_STATS.put("gopher.bullet_line_ratio", "bullet_lines");
    PEER_STATS.put("gopher.ellipsis_line_ratio", "ellipsis_lines");
    PEER_STATS.put("gopher.stop_words", "stop_words");
    PEER_STATS.put("gopher.dup_paragraph_ratio", "dup_para_frac");
    PEER_STATS.put("gopher.dup_paragraph_char_ratio", "dup_para_char_frac");
    PEER_STATS.put("gopher.dup_line_ratio", "dup_line_frac");
    PEER_STATS.put("gopher.dup_line_char_ratio", "dup_line_char_frac");
    for (int n = 2; n <= 4; n++) {
      PEER_STATS.put("gopher.top_" + n + "_gram", "top_" + n + "_gram_char");
    }
    for (int n = 5; n <= 10; n++) {
      PEER_STATS.put("gopher.dup_" + n + "_grams", "dup_" + n + "_gram_char");
    }
    PEER_STATS.put("fineweb.line_punct_ratio", "fw_line_punct");
    PEER_STATS.put("fineweb.short_line_ratio", "fw_short_lines");
    PEER_STATS.put("fineweb.char_dup_ratio", "fw_char_dup");
    PEER_STATS.put("fineweb.list_ratio", "fw_newlines_per_word");
  }

  @BeforeAll
  static void read() {
    documents = ParityData.rows("parity/datatrove_filters.jsonl.gz");
  }

  @Test
  void agreesOnEveryDocumentWhenWordsStandBetweenSpaces() {
    var dialect = new DatatroveDialect(new WhitespaceWords());
    assertThat(disagreements("whitespace_words", documents, "en", dialect)).isEmpty();
  }

  @Test
  void agreesOnEveryDocumentWithEnglishWords() {
    var dialect = new DatatroveDialect(new EnglishWords());
    assertThat(disagreements("default", documents, "en", dialect)).isEmpty();
  }

  /** The languages that datatrove splits by spaCy's rules; their splitters are ported whole. */
  @Test
  void agreesOnEveryDocumentWithTheWordsOfItsLanguage() {
    for (var language : List.of("de", "fr", "es", "nl", "pl", "ru", "tr", "ar")) {
      var own = ownLanguage(language);
      assertThat(own).as(language).isNotEmpty();
      assertThat(disagreements("own_language", own, language, new DatatroveDialect())).isEmpty();
    }
  }

  /** Where datatrove asks dictionaries the rates are stated and must not fall. */
  @Test
  void statesAgreementWithThePeersDictionaries() {
    for (var language : List.of("hi", "zh")) {
      int compared = 0;
      int same = 0;
      for (var document : ownLanguage(language)) {
        for (var preset : PEER_NAMES.entrySet()) {
          var text = document.path("text").asText();
          var outcome = new DatatroveDialect().judge(preset.getKey(), text, language);
          compared++;
          var reason = outcome.kept() ? "pass" : outcome.reason();
          var peer = document.path("own_language").path(preset.getValue()).asText();
          same += reason.equals(peer) ? 1 : 0;
        }
      }
      System.out.printf(
          "parity own_language     %s: %d of %d first reasons as the peer%n",
          language, same, compared);
      assertThat(same / (double) compared).as(language).isGreaterThanOrEqualTo(0.9);
    }
  }

  private static List<JsonNode> ownLanguage(String language) {
    return documents.stream()
        .filter(document -> document.path("lang").asText().equals(language))
        .filter(document -> document.has("own_language"))
        .toList();
  }

  private static List<String> disagreements(
      String variant, List<JsonNode> compare, String language, DatatroveDialect dialect) {
    var all = new ArrayList<String>();
    PEER_NAMES.forEach(
        (preset, peer) -> {
          int compared = 0;
          int before = all.size();
          for (var document : compare) {
            var expected = document.path(variant).path(peer);
            if (expected.isTextual()) {
              compared++;
              compare(document, document.path(variant), preset, peer, language, dialect, all);
            }
          }
          System.out.printf(
              "parity %-16s %s %-17s %d documents, %d disagreements%n",
              variant, language, preset, compared, all.size() - before);
        });
    return all;
  }

  private static String sha1(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-1");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static void compare(
      JsonNode document,
      JsonNode peer,
      String preset,
      String peerName,
      String language,
      DatatroveDialect dialect,
      List<String> all) {
    var id = document.path("id").asText();
    var text = document.path("text").asText();
    var outcome = dialect.judge(preset, text, language);
    var reason = outcome.kept() ? "pass" : outcome.reason();
    if (!reason.equals(peer.path(peerName).asText())) {
      all.add("%s %s: %s, the peer %s".formatted(id, preset, reason, peer.path(peerName).asText()));
    }
    if (preset.equals("c4") && outcome.kept()) {
      if (!sha1(dialect.text(preset)).equals(peer.path("c4_text_sha1").asText())) {
        all.add("%s c4 leaves another text".formatted(id));
      }
    }
    var stats = peer.path("stats");
    dialect
        .signals(preset)
        .forEach(
            (signal, value) -> {
              var stat = stats.path(PEER_STATS.getOrDefault(signal, "-"));
              // The file has six decimals.
              if (stat.isNumber() && Math.abs(stat.asDouble() - value) > 1e-6) {
                all.add("%s %s: %s, the peer %s".formatted(id, signal, value, stat));
              }
            });
  }
}
