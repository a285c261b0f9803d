package io.cuvee.jobs.cli.command;

import com.github.luben.zstd.Zstd;
import io.cuvee.cluster.embed.OnnxEmbedder;
import io.cuvee.core.io.ByteSource;
import io.cuvee.mixer.tokenize.HuggingFaceTokenizer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** What {@code doctor} looks at. */
final class Probes {
  private static final long GIB = 1L << 30;

  /** The smallest tokenizer there can be. */
  private static final String TOKENIZER =
      """
      {"version": "1.0", "added_tokens": [], "model":
       {"type": "WordLevel", "vocab": {"<|endoftext|>": 0, "ok": 1}, "unk_token": "<|endoftext|>"}}
      """;

  private Probes() {}

  static List<Probe> all() {
    return List.of(
        new Probe("Java", Probes::java),
        new Probe("memory", Probes::memory),
        new Probe("processors", Probes::processors),
        new Probe("working directory", Probes::disk),
        new Probe("Spark", Probes::spark),
        new Probe("Zstandard", Probes::zstandard),
        new Probe("tokenizers", Probes::tokenizers),
        new Probe("ONNX Runtime", Probes::onnx));
  }

  private static Finding java() {
    int feature = Runtime.version().feature();
    var found = Runtime.version() + " at " + System.getProperty("java.home");
    if (feature < 17) {
      return Finding.fail(found + "; Cuvée needs 17 or later: set JAVA_HOME");
    }
    return feature > 25
        ? Finding.warn(found + "; 17 to 25 are tested: set JAVA_HOME to one of these")
        : Finding.ok(found);
  }

  private static Finding memory() {
    long most = Runtime.getRuntime().maxMemory();
    var found = String.format(Locale.ROOT, "%.1f GiB of heap", most / (double) GIB);
    return most < GIB
        ? Finding.warn(found + "; a run wants 2 or more: set CUVEE_HEAP=4g")
        : Finding.ok(found);
  }

  private static Finding processors() {
    return Finding.ok(Runtime.getRuntime().availableProcessors() + " for this process");
  }

  /** Stages appear by linking a finished file, so the file system must be able to. */
  private static Finding disk() throws IOException {
    var here = Path.of("").toAbsolutePath();
    var file = Files.createTempFile(here, "cuvee-doctor", ".tmp");
    var link = here.resolve(file.getFileName() + ".link");
    try {
      Files.createLink(link, file);
    } catch (UnsupportedOperationException | IOException e) {
      return Finding.warn(here + " knows no hard links; put --out on another file system");
    } finally {
      Files.deleteIfExists(link);
      Files.delete(file);
    }
    double free = Files.getFileStore(here).getUsableSpace() / (double) GIB;
    var found = String.format(Locale.ROOT, "%s, %.1f GiB free", here, free);
    return free < 2 ? Finding.warn(found + "; the quickstart wants 2") : Finding.ok(found);
  }

  private static Finding spark() throws IOException {
    var entry = Probes.class.getResource("/org/apache/spark/SparkContext.class");
    if (entry == null) {
      return Finding.fail("not on the class path; start through ./cuvee or spark-submit");
    }
    try (var in = Probes.class.getResourceAsStream("/spark-version-info.properties")) {
      var properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return Finding.ok(properties.getProperty("version", "of an unknown version"));
    }
  }

  private static Finding zstandard() {
    var bytes = "a".repeat(1000).getBytes(StandardCharsets.UTF_8);
    var back = Zstd.decompress(Zstd.compress(bytes), bytes.length);
    return Arrays.equals(back, bytes)
        ? Finding.ok("native library loaded")
        : Finding.fail("what it compresses does not come back; install another build of zstd-jni");
  }

  private static Finding tokenizers() {
    var file = ByteSource.of("probe", TOKENIZER.getBytes(StandardCharsets.UTF_8));
    try (var tokenizer = HuggingFaceTokenizer.of(file, null)) {
      return Arrays.equals(tokenizer.encode("ok"), new int[] {1})
          ? Finding.ok("native library loaded")
          : Finding.fail("the native library gives wrong tokens; remove its cache, DJL_CACHE_DIR");
    }
  }

  private static Finding onnx() {
    try (var encoder = OnnxEmbedder.embedded(16)) {
      return Finding.ok(encoder.name() + " gives " + encoder.embed("ok").length + " dimensions");
    }
  }
}
