package io.cuvee.mixer.shard;

/** The checksums of a data set in the form that {@code sha256sum --check} reads. */
public final class Sha256Sums {
  /** Name of the file. */
  public static final String NAME = "SHA256SUMS";

  private Sha256Sums() {}

  /** One line a file: the shards in their order, then the manifest. */
  public static String text(Manifest manifest) {
    var out = new StringBuilder();
    manifest.train().forEach(file -> line(file.sha256(), file.name(), out));
    manifest.validation().forEach(file -> line(file.sha256(), file.name(), out));
    line(manifest.sha256(), Manifest.NAME, out);
    return out.toString();
  }

  private static void line(String sha256, String name, StringBuilder out) {
    out.append(sha256).append("  ").append(name).append('\n');
  }
}
