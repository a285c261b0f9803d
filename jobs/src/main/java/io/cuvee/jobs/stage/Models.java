package io.cuvee.jobs.stage;

import io.cuvee.cluster.embed.OnnxEmbedder;
import io.cuvee.cluster.embed.Pooling;
import io.cuvee.core.error.CuveeException;
import io.cuvee.core.model.Embedder;
import io.cuvee.core.model.Tokenizer;
import io.cuvee.ingest.language.LanguageIdentifier;
import io.cuvee.jobs.recipe.ClusterSpec;
import io.cuvee.jobs.recipe.IngestSpec;
import io.cuvee.jobs.recipe.ShardsSpec;
import io.cuvee.jobs.store.HadoopByteSource;
import io.cuvee.jobs.store.WorkingDirectory;
import io.cuvee.mixer.tokenize.HuggingFaceTokenizer;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;

/** The models of this JVM, each loaded once and shared by its tasks. */
final class Models {
  private static final ConcurrentHashMap<String, Tokenizer> TOKENIZERS = new ConcurrentHashMap<>();
  private static final ConcurrentHashMap<String, LanguageIdentifier> LANGUAGES =
      new ConcurrentHashMap<>();
  private static final ConcurrentHashMap<String, Embedder> EMBEDDERS = new ConcurrentHashMap<>();

  private Models() {}

  /** The sentence encoder of the recipe. */
  static Embedder embedder(ClusterSpec cluster, Configuration configuration) {
    return EMBEDDERS.computeIfAbsent(
        cluster.model() + "\0" + cluster.maxTokens(),
        key -> {
          var model = cluster.model();
          return model.embedded()
              ? OnnxEmbedder.embedded(cluster.maxTokens())
              : OnnxEmbedder.of(
                  source(model.onnx(), configuration),
                  source(model.tokenizer(), configuration),
                  Pooling.valueOf(model.pooling().toUpperCase(Locale.ROOT)),
                  model.prefix(),
                  cluster.maxTokens());
        });
  }

  /** The tokenizer of the shards. */
  static Tokenizer tokenizer(ShardsSpec shards, Configuration configuration) {
    return TOKENIZERS.computeIfAbsent(
        shards.tokenizer() + "\0" + shards.endOfDocument(),
        key ->
            HuggingFaceTokenizer.of(
                source(shards.tokenizer(), configuration),
                shards.endOfDocument().isEmpty() || "auto".equals(shards.endOfDocument())
                    ? null
                    : shards.endOfDocument()));
  }

  /** The language identifier of the recipe. */
  static LanguageIdentifier language(IngestSpec ingest, Configuration configuration) {
    return LANGUAGES.computeIfAbsent(
        ingest.languageModel() + "\0" + ingest.languageModelSha256(),
        key -> {
          var model = ingest.languageModel();
          if (ingest.embeddedLanguageModel()) {
            return pinned(LanguageIdentifier.embedded(), ingest);
          }
          try {
            return pinned(fastText(model, configuration), ingest);
          } catch (IOException e) {
            throw new CuveeException.WrongUsage(
                "The language model "
                    + model
                    + " cannot be read ("
                    + e.getMessage()
                    + "); check ingest.language-model.");
          }
        });
  }

  /** Local files can be mapped into memory, others cannot. */
  private static LanguageIdentifier fastText(String location, Configuration configuration)
      throws IOException {
    var path = WorkingDirectory.resolve(location, configuration);
    return "file".equals(path.getFileSystem(configuration).getUri().getScheme())
        ? LanguageIdentifier.fastText(java.nio.file.Path.of(path.toUri().getPath()))
        : LanguageIdentifier.fastText(new HadoopByteSource(path, configuration));
  }

  private static LanguageIdentifier pinned(LanguageIdentifier identifier, IngestSpec ingest) {
    var pin = ingest.languageModelSha256();
    if (!pin.isEmpty() && !pin.equalsIgnoreCase(identifier.fingerprint())) {
      throw new CuveeException.WrongUsage(
          "The language model "
              + identifier.name()
              + " has SHA-256 "
              + identifier.fingerprint()
              + ", not the one of ingest.language-model-sha256; give the right file or the right"
              + " digest.");
    }
    return identifier;
  }

  private static HadoopByteSource source(String location, Configuration configuration) {
    return new HadoopByteSource(WorkingDirectory.resolve(location, configuration), configuration);
  }
}
