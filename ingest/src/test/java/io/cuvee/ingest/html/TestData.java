package io.cuvee.ingest.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** The folder of real data; tests that need it are skipped where it is absent. */
public final class TestData {
  private TestData() {}

  /** Where the folder should be: CUVEE_DATA, else beside the repository. */
  public static Path folder() {
    var given = System.getenv("CUVEE_DATA");
    var root = System.getenv("CUVEE_ROOT");
    return given != null
        ? Path.of(given)
        : Path.of(root == null ? "." : root).resolve("../shared/data").normalize();
  }

  /** A file of the folder; skips the test if it is not there. */
  public static Path file(String name) {
    var file = folder().resolve(name);
    Assumptions.assumeTrue(Files.exists(file), "No real data here (CUVEE_DATA): " + name);
    return file;
  }

  /** The lines of a gzip file of the folder. */
  public static BufferedReader lines(String name) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file(name)), 1 << 16),
            StandardCharsets.UTF_8));
  }
}
