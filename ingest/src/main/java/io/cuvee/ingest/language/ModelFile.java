package io.cuvee.ingest.language;

import io.cuvee.core.hash.Sha256;
import io.cuvee.core.io.ByteSource;
import java.io.IOException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Where a model's bytes are.
 *
 * @param source the bytes
 * @param local the file, if it is one of this machine and can be mapped
 */
record ModelFile(ByteSource source, Optional<Path> local) {
  static ModelFile of(ByteSource source) {
    return new ModelFile(source, Optional.empty());
  }

  static ModelFile of(Path path) {
    return new ModelFile(ByteSource.of(path), Optional.of(path));
  }

  /** The name without folders. */
  String fileName() {
    var path = source.name();
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  /** SHA-256 of the bytes. */
  String fingerprint() throws IOException {
    var digest = Sha256.newDigest();
    try (var in = new DigestInputStream(source.open(0), digest)) {
      var buffer = new byte[1 << 16];
      while (in.read(buffer) >= 0) {
        // The stream feeds the digest.
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
