package io.cuvee.jobs.stage;

import io.cuvee.core.error.CuveeException;
import io.cuvee.core.hash.Sha256;
import io.cuvee.jobs.store.HadoopByteSource;
import io.cuvee.jobs.store.WorkingDirectory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Files that a recipe names beside its sources: lists and benchmarks. */
final class ListFiles {
  private ListFiles() {}

  /** The bytes of a file. */
  static HadoopByteSource source(String location, Configuration configuration) {
    return new HadoopByteSource(WorkingDirectory.resolve(location, configuration), configuration);
  }

  /**
   * The file itself, or the files of a folder, by name.
   *
   * @param key the key of the recipe, for messages
   * @throws CuveeException.WrongUsage if there is none
   */
  static TreeMap<String, Path> files(String key, String location, Configuration configuration) {
    var path = WorkingDirectory.resolve(location, configuration);
    var files = new TreeMap<String, Path>();
    try {
      var system = path.getFileSystem(configuration);
      for (var status : system.listStatus(path)) {
        var name = status.getPath().getName();
        if (status.isFile() && !name.startsWith(".") && !name.startsWith("_")) {
          files.put(name, status.getPath());
        }
      }
    } catch (IOException e) {
      throw unreadable(key, location, e.getMessage());
    }
    if (files.isEmpty()) {
      throw unreadable(key, location, "the folder has no files");
    }
    return files;
  }

  /** Hands on the lines of a file. */
  static void lines(String key, Path path, Configuration configuration, Consumer<String> sink) {
    try (var in = path.getFileSystem(configuration).open(path);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        sink.accept(line);
      }
    } catch (IOException e) {
      throw unreadable(key, path.toString(), e.getMessage());
    }
  }

  /** SHA-256 of each file at a location, by name. */
  static TreeMap<String, Object> digests(String key, String location, Configuration configuration) {
    var digests = new TreeMap<String, Object>();
    files(key, location, configuration)
        .forEach((name, path) -> digests.put(name, digest(key, path, configuration)));
    return digests;
  }

  private static String digest(String key, Path path, Configuration configuration) {
    var digest = Sha256.newDigest();
    var buffer = new byte[1 << 16];
    try (var in = path.getFileSystem(configuration).open(path)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    } catch (IOException e) {
      throw unreadable(key, path.toString(), e.getMessage());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static CuveeException unreadable(String key, String location, String why) {
    return new CuveeException.WrongUsage(
        location + " cannot be read (" + why + "); check " + key + ".");
  }
}
