package io.cuvee.cluster.label;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words too common to name a topic, of all listed languages together. */
final class StopWords {
  private static final Set<String> WORDS = read();

  private StopWords() {}

  static boolean contains(String word) {
    return WORDS.contains(word);
  }

  private static Set<String> read() {
    var words = new HashSet<String>();
    try (var in = StopWords.class.getResourceAsStream("stopwords.txt")) {
      for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (!line.startsWith("#")) {
          words.addAll(List.of(line.split(" ")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The list of stop words is not on the class path", e);
    }
    return words;
  }
}
