package io.cuvee.quickstart.tokenizer;

import io.cuvee.core.json.CanonicalJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** GPT-2's tokenizer: 50,256 byte-level BPE tokens and the end of a text. */
public final class GptTwo {
  private static final String RANKS = "/com/knuddels/jtokkit/r50k_base.tiktoken";
  private static final String END_OF_TEXT = "<|endoftext|>";

  private GptTwo() {}

  /** The tokenizer as the Hugging Face tokenizers library reads it. */
  public static String tokenizerJson() {
    return tokenizerJson(ranks());
  }

  /** GPT-2's ranks out of jtokkit's resources. */
  static Ranks ranks() {
    try (var in = GptTwo.class.getResourceAsStream(RANKS)) {
      if (in == null) {
        throw new IllegalStateException("The class path lacks jtokkit's " + RANKS);
      }
      return Ranks.parse(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String tokenizerJson(Ranks ranks) {
    var json = new HashMap<String, Object>();
    json.put("version", "1.0");
    json.put("truncation", null);
    json.put("padding", null);
    json.put("normalizer", null);
    json.put("added_tokens", List.of(endOfText(ranks.tokens().size())));
    json.put("pre_tokenizer", byteLevel(false, true));
    json.put("post_processor", byteLevel(true, false));
    json.put("decoder", byteLevel(true, true));
    json.put("model", model(ranks));
    return CanonicalJson.line(json);
  }

  private static Map<String, Object> endOfText(int id) {
    return Map.of(
        "id", id,
        "content", END_OF_TEXT,
        "special", true,
        "normalized", false,
        "single_word", false,
        "lstrip", false,
        "rstrip", false);
  }

  private static Map<String, Object> byteLevel(boolean prefixSpace, boolean trimOffsets) {
    return Map.of(
        "type",
        "ByteLevel",
        "add_prefix_space",
        prefixSpace,
        "trim_offsets",
        trimOffsets,
        "use_regex",
        true);
  }

  private static Map<String, Object> model(Ranks ranks) {
    var vocabulary = new HashMap<String, Object>();
    for (String token : ranks.tokens()) {
      vocabulary.put(token, vocabulary.size());
    }
    vocabulary.put(END_OF_TEXT, vocabulary.size());
    var model = new HashMap<String, Object>();
    model.put("type", "BPE");
    model.put("dropout", null);
    model.put("unk_token", null);
    model.put("continuing_subword_prefix", "");
    model.put("end_of_word_suffix", "");
    model.put("fuse_unk", false);
    model.put("byte_fallback", false);
    model.put("vocab", vocabulary);
    model.put("merges", ranks.merges());
    return model;
  }
}
