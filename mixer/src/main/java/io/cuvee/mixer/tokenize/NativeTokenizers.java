package io.cuvee.mixer.tokenize;

import ai.djl.huggingface.tokenizers.jni.LibUtils;
import ai.djl.huggingface.tokenizers.jni.TokenizersLibrary;
import io.cuvee.core.error.CuveeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Loads DJL's native tokenizers once a JVM. The library unpacks itself into a cache; without this
 * it would take the home directory, which may be read-only, and report its use to its makers.
 */
final class NativeTokenizers {
  private NativeTokenizers() {}

  static TokenizersLibrary library() {
    return Holder.LIBRARY;
  }

  private static final class Holder {
    static final TokenizersLibrary LIBRARY = load();

    private static TokenizersLibrary load() {
      setUnlessGiven("OPT_OUT_TRACKING", "true");
      setUnlessGiven("ai.djl.offline", "true");
      if (!isGiven("DJL_CACHE_DIR") && !isGiven("ENGINE_CACHE_DIR")) {
        System.setProperty("DJL_CACHE_DIR", cache().toString());
      }
      try {
        LibUtils.checkStatus();
        return TokenizersLibrary.LIB;
      } catch (LinkageError | RuntimeException e) {
        throw new CuveeException.RunFailed(
            "The native tokenizer library does not load from "
                + System.getProperty("DJL_CACHE_DIR", "DJL's cache")
                + ": set DJL_CACHE_DIR to a folder that can be written and executed",
            e);
      }
    }
  }

  private static void setUnlessGiven(String name, String value) {
    if (!isGiven(name)) {
      System.setProperty(name, value);
    }
  }

  private static boolean isGiven(String name) {
    var property = System.getProperty(name);
    var variable = System.getenv(name);
    return (property != null && !property.isEmpty()) || (variable != null && !variable.isEmpty());
  }

  /** A folder of this user's own: nobody else may put a library where ours is looked for. */
  private static Path cache() {
    var user = System.getProperty("user.name", "user").replaceAll("[^A-Za-z0-9._-]", "_");
    var folder = Path.of(System.getProperty("java.io.tmpdir"), "cuvee-djl-" + user);
    try {
      if (Files.notExists(folder)) {
        createPrivate(folder);
      }
      return isOwn(folder) ? folder : Files.createTempDirectory("cuvee-djl-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void createPrivate(Path folder) throws IOException {
    try {
      if (hasPosixPermissions()) {
        var mine = PosixFilePermissions.fromString("rwx------");
        Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(mine));
      } else {
        Files.createDirectory(folder);
      }
    } catch (FileAlreadyExistsException e) {
      return; // another process of this user was faster, or isOwn() says whose it is
    }
  }

  private static boolean isOwn(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) || !Files.isWritable(folder)) {
      return false;
    }
    if (!hasPosixPermissions()) {
      return true;
    }
    var others = PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)).substring(3);
    var probe = Files.createTempFile(folder, "owner", null);
    boolean same = Files.getOwner(probe).equals(Files.getOwner(folder));
    Files.delete(probe);
    return same && others.charAt(1) != 'w' && others.charAt(4) != 'w';
  }

  private static boolean hasPosixPermissions() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }
}
