package io.cuvee.tests;

import io.cuvee.core.hash.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What runs are compared by. */
public final class ShardDigests {
  private ShardDigests() {}

  /** SHA-256 of each file of a folder of shards, by name: shards, manifest and what goes beside. */
  public static Map<String, String> of(Path shards) throws IOException {
    var digests = new TreeMap<String, String>();
    try (var files = Files.list(shards)) {
      for (Path file : files.filter(ShardDigests::isVisible).toList()) {
        digests.put(file.getFileName().toString(), Sha256.hex(Files.readAllBytes(file)));
      }
    }
    return digests;
  }

  private static boolean isVisible(Path file) {
    return Files.isRegularFile(file) && !file.getFileName().toString().startsWith(".");
  }
}
