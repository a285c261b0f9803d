package io.cuvee.mixer.shard;

import io.cuvee.core.json.CanonicalJson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/**
 * The data set's card, {@code README.md}: a YAML head as the Hugging Face Hub reads it, then the
 * mixture and how to read the shards. Drawn from the manifest; labels come from crawled text and
 * are escaped.
 */
public final class DatasetCard {
  private static final long[] SIZES = {
    1_000L,
    10_000L,
    100_000L,
    1_000_000L,
    10_000_000L,
    100_000_000L,
    1_000_000_000L,
    10_000_000_000L,
    100_000_000_000L,
    1_000_000_000_000L
  };
  private static final List<String> SIZE_NAMES =
      List.of("1K", "10K", "100K", "1M", "10M", "100M", "1B", "10B", "100B", "1T");

  private DatasetCard() {}

  /** The card's text. */
  public static String markdown(Manifest manifest, DatasetFacts facts) {
    var out = new StringBuilder();
    head(manifest, facts, out);
    out.append("\n# ").append(escaped(facts.name())).append("\n\n");
    if (!facts.description().isEmpty()) {
      out.append(escaped(facts.description())).append("\n\n");
    }
    summary(manifest, out);
    mixture(manifest, out);
    reading(manifest, out);
    return out.toString();
  }

  private static void head(Manifest manifest, DatasetFacts facts, StringBuilder out) {
    long rows = manifest.plan().sequences();
    out.append("---\npretty_name: ").append(CanonicalJson.line(facts.name())).append('\n');
    list("license", facts.licences().stream().map(id -> id.toLowerCase(Locale.ROOT)).toList(), out);
    list("language", facts.languages(), out);
    list("task_categories", List.of("text-generation"), out);
    list("tags", List.of("pretraining", "tokenized"), out);
    list("size_categories", List.of(sizeCategory(rows)), out);
    out.append("configs:\n- config_name: default\n  data_files:\n");
    out.append("  - split: train\n    path: \"train-*.parquet\"\n");
    if (!manifest.validation().isEmpty()) {
      out.append("  - split: validation\n    path: \"valid-*.parquet\"\n");
    }
    out.append("---\n");
  }

  private static void list(String key, List<String> values, StringBuilder out) {
    if (!values.isEmpty()) {
      out.append(key).append(":\n");
      values.forEach(v -> out.append("- ").append(CanonicalJson.line(v)).append('\n'));
    }
  }

  /** The Hub's name for a number of rows: {@code n<1K}, {@code 1K<n<10K}, …, {@code n>1T}. */
  static String sizeCategory(long rows) {
    for (int i = 0; i < SIZES.length; i++) {
      if (rows < SIZES[i]) {
        var upper = SIZE_NAMES.get(i);
        return i == 0 ? "n<" + upper : SIZE_NAMES.get(i - 1) + "<n<" + upper;
      }
    }
    return "n>1T";
  }

  private static void summary(Manifest manifest, StringBuilder out) {
    var schema = manifest.schema();
    var plan = manifest.plan();
    out.append(number(plan.tokens()))
        .append(" tokens in ")
        .append(number(plan.sequences()))
        .append(" sequences of ")
        .append(number(schema.sequenceLength()))
        .append(", in ")
        .append(manifest.train().size())
        .append(" files, already in training order. Tokenizer: ")
        .append(escaped(schema.tokenizerName()))
        .append(" (SHA-256 `")
        .append(escaped(schema.tokenizerSha256()))
        .append("`, ")
        .append(number(schema.vocabularySize()))
        .append(" ids). Manifest: SHA-256 `")
        .append(manifest.sha256())
        .append("`.\n\n");
  }

  private static void mixture(Manifest manifest, StringBuilder out) {
    out.append("## Mixture\n\n| domain | label | weight | tokens | passes | supply, tokens |\n");
    out.append("| --- | --- | ---: | ---: | ---: | ---: |\n");
    for (var domain : manifest.plan().domains()) {
      double weight = manifest.weights().getOrDefault(domain.domain(), 0.0);
      out.append("| ")
          .append(escaped(domain.domain()))
          .append(" | ")
          .append(escaped(manifest.labels().getOrDefault(domain.domain(), "")))
          .append(" | ")
          .append(CanonicalJson.number(weight))
          .append(" | ")
          .append(number(domain.tokens()))
          .append(" | ")
          .append(passes(domain.tokens(), domain.supplyTokens()))
          .append(" | ")
          .append(number(domain.supplyTokens()))
          .append(" |\n");
    }
    out.append('\n');
  }

  private static String passes(long tokens, long supply) {
    return supply == 0
        ? "0"
        : BigDecimal.valueOf(tokens)
            .divide(BigDecimal.valueOf(supply), 2, RoundingMode.HALF_EVEN)
            .toPlainString();
  }

  private static void reading(Manifest manifest, StringBuilder out) {
    out.append(
        """
        ## Reading

        Read the files one after another: each prefix of the data holds the mixture, so no shuffle \
        buffer is needed. `input_ids` is one training sequence; `document_lengths` are the borders \
        of its documents: mask attention across them, resetting positions alone does not. Refuse \
        to train if your tokenizer's SHA-256 differs. To resume, keep the number `sequence` of the \
        last row and the SHA-256 of `manifest.json`. `SHA256SUMS` checks the files.

        ```python
        from datasets import load_dataset
        rows = load_dataset("parquet", data_files="train-*.parquet", split="train", streaming=True)
        ```
        """);
    if (!manifest.validation().isEmpty()) {
      out.append(
          """

          `valid-*.parquet` holds one file a domain; no document of it, and no near-duplicate of \
          one, is in the training files. Its last sequence is filled with the end-of-document \
          token; `padding` tells how many.
          """);
    }
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** Text that means nothing to Markdown, HTML or a table. */
  static String escaped(String text) {
    var out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '\\', '`', '*', '_', '[', ']', '|', '#', '!', '~', '$' -> out.append('\\').append(c);
        default -> out.append(c < ' ' || c == 0x7f || c == 0x85 || c == 0x2028 ? ' ' : c);
      }
    }
    return out.toString();
  }
}
