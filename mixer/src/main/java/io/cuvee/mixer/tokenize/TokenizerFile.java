package io.cuvee.mixer.tokenize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cuvee.core.error.CuveeException;
import io.cuvee.core.hash.Sha256;
import io.cuvee.core.io.ByteSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * A tokenizer's file: Hugging Face's {@code tokenizer.json}, plain or gzipped, read and checked
 * before native code sees it.
 *
 * @param json the JSON text
 * @param fingerprint SHA-256 of the file as it lies there, in hexadecimal
 * @param ids ids of all tokens, added ones included
 * @param vocabularySize the greatest id and one
 */
record TokenizerFile(
    String json, String fingerprint, Map<String, Integer> ids, int vocabularySize) {
  private static final int MOST_BYTES = 512 << 20;

  /** Greatest id that a file may have; all known vocabularies are far smaller. */
  private static final int MOST_IDS = 1 << 24;

  private static final List<String> END_OF_DOCUMENT =
      List.of("<|endoftext|>", "</s>", "<|end_of_text|>", "[SEP]");

  static TokenizerFile read(ByteSource source) {
    try (var in = source.open(0)) {
      var bytes = in.readNBytes(MOST_BYTES);
      var json = new String(unzipped(bytes), StandardCharsets.UTF_8);
      var ids = ids(source.name(), new ObjectMapper().readTree(json));
      int greatest = ids.values().stream().mapToInt(Integer::intValue).max().orElse(-1);
      return new TokenizerFile(json, Sha256.hex(bytes), ids, greatest + 1);
    } catch (JsonProcessingException e) {
      throw wrong(source.name(), "it is not JSON");
    } catch (IOException e) {
      throw wrong(source.name(), "it cannot be read: " + e.getMessage());
    }
  }

  /** The id that ends a document, or -1 if none is asked for and none of the usual ones exists. */
  int endOfDocument(String name, String token) {
    if (token != null) {
      var id = ids.get(token);
      if (id == null) {
        throw new CuveeException.WrongUsage(
            "The tokenizer " + name + " has no token " + token + ": name one that it has");
      }
      return id;
    }
    for (var usual : END_OF_DOCUMENT) {
      if (ids.containsKey(usual)) {
        return ids.get(usual);
      }
    }
    return -1;
  }

  private static byte[] unzipped(byte[] bytes) throws IOException {
    boolean gzipped = bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    if (!gzipped) {
      return bytes;
    }
    try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readNBytes(MOST_BYTES);
    }
  }

  private static Map<String, Integer> ids(String name, JsonNode root) {
    var vocabulary = root.path("model").path("vocab");
    var ids = new HashMap<String, Integer>();
    if (vocabulary.isObject()) {
      vocabulary.properties().forEach(e -> ids.put(e.getKey(), id(name, e.getValue())));
    } else if (vocabulary.isArray()) {
      for (int i = 0; i < vocabulary.size(); i++) {
        ids.put(vocabulary.get(i).path(0).asText(), i);
      }
    }
    if (ids.isEmpty()) {
      throw wrong(name, "it has no model.vocab");
    }
    for (var added : root.path("added_tokens")) {
      ids.put(added.path("content").asText(), id(name, added.path("id")));
    }
    return ids;
  }

  private static int id(String name, JsonNode node) {
    if (!node.canConvertToInt() || node.intValue() < 0 || node.intValue() >= MOST_IDS) {
      throw wrong(name, "it has a token without a proper id");
    }
    return node.intValue();
  }

  static CuveeException.WrongUsage wrong(String name, String why) {
    return new CuveeException.WrongUsage(
        "The file " + name + " is no tokenizer.json in Hugging Face's format: " + why);
  }
}
