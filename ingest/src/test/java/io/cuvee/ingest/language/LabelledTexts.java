package io.cuvee.ingest.language;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cuvee.ingest.html.TestData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The labelled sets of languages, and longer and shorter texts made of them. */
final class LabelledTexts {
  private static final Map<String, String> UD =
      Map.ofEntries(
          Map.entry("German", "de"),
          Map.entry("French", "fr"),
          Map.entry("Japanese", "ja"),
          Map.entry("Spanish", "es"),
          Map.entry("Arabic", "ar"),
          Map.entry("Turkish", "tr"),
          Map.entry("English", "en"),
          Map.entry("Chinese", "zh"),
          Map.entry("Hindi", "hi"),
          Map.entry("Korean", "ko"),
          Map.entry("Russian", "ru"));

  private LabelledTexts() {}

  /** A text and its language (ISO 639-1). */
  record Labelled(String language, String text) {}

  /** Every set by its name. */
  static Map<String, List<Labelled>> sets() throws IOException {
    var sets = new LinkedHashMap<String, List<Labelled>>();
    var sentences = read("labelled/langid_lingua_sentences.jsonl.gz");
    sets.put("words", firstWords(sentences, 3));
    sets.put("sentences", sentences);
    sets.put("documents", joined(sentences, 12));
    sets.put("treebanks", read("labelled/langid_ud_sentences.jsonl.gz"));
    return sets;
  }

  private static List<Labelled> read(String file) throws IOException {
    var mapper = new ObjectMapper();
    var texts = new ArrayList<Labelled>();
    try (var lines = TestData.lines(file)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var row = mapper.readTree(line);
        var language = row.get("lang").asText();
        texts.add(new Labelled(UD.getOrDefault(language, language), row.get("text").asText()));
      }
    }
    return texts;
  }

  /** The first words of each sentence; of one without spaces as many characters twice. */
  private static List<Labelled> firstWords(List<Labelled> sentences, int count) {
    var texts = new ArrayList<Labelled>();
    for (var sentence : sentences) {
      var words = List.of(sentence.text().split(" ", -1));
      var text =
          words.size() > count
              ? String.join(" ", words.subList(0, count))
              : sentence.text().substring(0, Math.min(sentence.text().length(), 2 * count));
      texts.add(new Labelled(sentence.language(), text));
    }
    return texts;
  }

  private static List<Labelled> joined(List<Labelled> sentences, int count) {
    var byLanguage = new LinkedHashMap<String, List<String>>();
    for (var sentence : sentences) {
      byLanguage
          .computeIfAbsent(sentence.language(), key -> new ArrayList<>())
          .add(sentence.text());
    }
    var texts = new ArrayList<Labelled>();
    byLanguage.forEach(
        (language, all) -> {
          for (int i = 0; i + count <= all.size(); i += count) {
            texts.add(new Labelled(language, String.join(" ", all.subList(i, i + count))));
          }
        });
    return texts;
  }
}
