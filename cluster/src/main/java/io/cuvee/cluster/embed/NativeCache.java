package io.cuvee.cluster.embed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;

/**
 * Where DJL unpacks its native library, and DJL's promise to call no host. DJL would write under
 * the home directory, which a cluster's workers often lack, and may ask its own site for a library
 * that fits a GPU; what the user has set is left as it is.
 */
final class NativeCache {
  private NativeCache() {}

  /** Sets the system properties that are still open; before DJL's first use. */
  static synchronized void prepare() {
    if (System.getenv("DJL_OFFLINE") == null) {
      setIfAbsent("ai.djl.offline", "true");
    }
    setIfUnset("OPT_OUT_TRACKING", "true");
    if (unset("DJL_CACHE_DIR") && unset("ENGINE_CACHE_DIR")) {
      System.setProperty("DJL_CACHE_DIR", directory().toString());
    }
  }

  private static void setIfUnset(String name, String value) {
    if (System.getenv(name) == null) {
      setIfAbsent(name, value);
    }
  }

  private static void setIfAbsent(String name, String value) {
    if (System.getProperty(name) == null) {
      System.setProperty(name, value);
    }
  }

  private static boolean unset(String name) {
    return System.getenv(name) == null && System.getProperty(name) == null;
  }

  /**
   * A folder that only this user can write: code is loaded from it, and the temporary folder is
   * everybody's.
   */
  private static Path directory() {
    var temporary = Path.of(System.getProperty("java.io.tmpdir"));
    var user = System.getProperty("user.name", "user").replaceAll("[^A-Za-z0-9_-]", "_");
    var shared = temporary.resolve("cuvee-native-" + user);
    try {
      if (!Files.exists(shared, LinkOption.NOFOLLOW_LINKS)) {
        var own = Files.createTempDirectory(temporary, "cuvee-native-");
        return claim(own, shared);
      }
      return isOurs(shared, temporary)
          ? shared
          : Files.createTempDirectory(temporary, "cuvee-native-");
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The temporary folder "
              + temporary
              + " cannot be written; set DJL_CACHE_DIR to one that can",
          e);
    }
  }

  /** Gives a fresh private folder its lasting name, unless another process was first. */
  private static Path claim(Path own, Path shared) {
    try {
      return Files.move(own, shared);
    } catch (IOException e) {
      return own;
    }
  }

  private static boolean isOurs(Path folder, Path temporary) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return true;
    }
    var probe = Files.createTempFile(temporary, "cuvee-", ".owner");
    try {
      var others = EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
      others.retainAll(Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS));
      return others.isEmpty()
          && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(probe));
    } finally {
      Files.delete(probe);
    }
  }
}
