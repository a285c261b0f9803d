package io.cuvee.ingest.html;

import io.cuvee.core.error.CuveeException;
import io.cuvee.core.hash.Sha256;
import io.cuvee.core.trees.GradientBoostedTrees;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Says how likely each block of a page is main content: the log-odds of gradient-boosted trees. */
record BlockClassifier(GradientBoostedTrees trees) {
  private static final String RESOURCE = "main-text-2.bin";

  private static final class Shipped {
    private static final byte[] BYTES = bytes();
    private static final BlockClassifier CLASSIFIER = read();

    private static byte[] bytes() {
      try (var in = BlockClassifier.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IOException(RESOURCE + " is not there");
        }
        return in.readAllBytes();
      } catch (IOException e) {
        throw broken(e);
      }
    }

    private static BlockClassifier read() {
      try {
        return new BlockClassifier(GradientBoostedTrees.read(new ByteArrayInputStream(BYTES)));
      } catch (IOException e) {
        throw broken(e);
      }
    }

    private static CuveeException broken(IOException e) {
      return new CuveeException.RunFailed(
          "Cannot read the main-text model inside the program's jar; build the jar again", e);
    }
  }

  /** The model that comes with the program, one for the JVM. */
  static BlockClassifier shipped() {
    return Shipped.CLASSIFIER;
  }

  /** SHA-256 of the shipped model's bytes. */
  static String shippedFingerprint() {
    return Sha256.hex(Shipped.BYTES);
  }

  /** Log-odds of each block. */
  double[] scores(Page page, BlockFeatures features) {
    var scores = new double[page.blocks];
    for (int b = 0; b < page.blocks; b++) {
      scores[b] = trees.predict(features.row(b));
    }
    return scores;
  }
}
