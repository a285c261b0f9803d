package io.cuvee.ingest.language;

import io.cuvee.core.error.CuveeException;
import io.cuvee.core.io.ByteSource;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A supervised fastText model of any labels: languages, quality, topics. Models with the same bytes
 * share their memory in one JVM. Thread-safe; a call allocates what it returns and nothing else.
 */
public final class FastTextClassifier {
  private static final String LABEL_PREFIX = "__label__";

  /** Models in use, by the SHA-256 of their bytes. */
  private static final Map<String, SoftReference<FastTextModel>> SHARED = new HashMap<>();

  /** Fingerprints of local files by path, size and time of change: large files are read once. */
  private static final Map<String, String> FINGERPRINTS = new HashMap<>();

  private final String name;
  private final String fingerprint;
  private final FastTextModel model;
  private final List<String> labels;

  private FastTextClassifier(String name, String fingerprint, FastTextModel model) {
    this.name = name;
    this.fingerprint = fingerprint;
    this.model = model;
    var names = new ArrayList<String>();
    for (int i = 0; i < model.vocabulary().labelCount(); i++) {
      var label = model.vocabulary().label(i);
      names.add(label.startsWith(LABEL_PREFIX) ? label.substring(LABEL_PREFIX.length()) : label);
    }
    this.labels = List.copyOf(names);
  }

  /**
   * A label and its probability.
   *
   * @param label without {@code __label__}
   * @param probability 0 to 1; fastText's own may exceed 1 by 1e-5
   */
  public record Scored(String label, double probability) {}

  /**
   * Opens a model.
   *
   * @throws IOException if the bytes cannot be read
   * @throws CuveeException.WrongUsage if they are no fastText classifier
   */
  public static FastTextClassifier open(ByteSource source) throws IOException {
    var file = ModelFile.of(source);
    return open(file, file.fingerprint());
  }

  /** Opens a local file, as {@link #open(ByteSource)}; large matrices are mapped into memory. */
  public static FastTextClassifier open(Path path) throws IOException {
    var real = path.toRealPath();
    var key = real + "\0" + Files.size(real) + "\0" + Files.getLastModifiedTime(real);
    var file = ModelFile.of(path);
    synchronized (FINGERPRINTS) {
      var known = FINGERPRINTS.get(key);
      if (known == null) {
        known = file.fingerprint();
        FINGERPRINTS.put(key, known);
      }
      return open(file, known);
    }
  }

  private static FastTextClassifier open(ModelFile file, String fingerprint) throws IOException {
    synchronized (SHARED) {
      var reference = SHARED.get(fingerprint);
      var model = reference == null ? null : reference.get();
      if (model == null) {
        model = FastTextFile.read(file);
        SHARED.put(fingerprint, new SoftReference<>(model));
      }
      return new FastTextClassifier("fasttext:" + file.fileName(), fingerprint, model);
    }
  }

  /** {@code fasttext:} and the file's name. */
  public String name() {
    return name;
  }

  /** SHA-256 of the model's bytes, in hexadecimal. */
  public String fingerprint() {
    return fingerprint;
  }

  /** The labels, without {@code __label__}, in the model's order. */
  public List<String> labels() {
    return labels;
  }

  /**
   * The likeliest labels, best first; empty where the text has no feature of the model.
   *
   * @param k how many at most, 1 or more
   */
  public List<Scored> top(String text, int k) {
    var best = model.predict(text, k);
    var scored = new ArrayList<Scored>(best.size());
    for (int i = 0; i < best.size(); i++) {
      double probability = probability(best, i);
      if (probability >= 0) {
        scored.add(new Scored(labels.get(best.label(i)), probability));
      }
    }
    return scored;
  }

  /**
   * The probability of one label, as a quality filter wants it; allocates nothing.
   *
   * @param label its place in {@link #labels}
   * @return 0 where the text has no feature of the model
   */
  public double probability(String text, int label) {
    var best = model.predict(text, labels.size());
    for (int i = 0; i < best.size(); i++) {
      if (best.label(i) == label) {
        return Math.max(0, probability(best, i));
      }
    }
    return 0;
  }

  boolean sharesMemoryWith(FastTextClassifier other) {
    return model == other.model;
  }

  /** The best answer of this thread's latest question; not a number counts as none. */
  BestLabels best(String text) {
    return model.predict(text, 1);
  }

  /** A model with numbers that are none gives such a score; it is below 0 here. */
  static double probability(BestLabels best, int rank) {
    double probability = StrictMath.exp(best.logScore(rank));
    return probability >= 0 && probability <= 1.001 ? probability : -1;
  }
}
