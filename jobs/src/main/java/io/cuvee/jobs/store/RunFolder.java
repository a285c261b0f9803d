package io.cuvee.jobs.store;

import io.cuvee.core.error.CuveeException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder of a run: {@code OUT/<stage>/<fingerprint>/}, rejected and quarantined rows, views.
 */
public final class RunFolder {
  /** The table that lies in the open, since trainers read it: there is one at a time. */
  public static final String SHARDS = "shards";

  private static final String STAGE_FILE = "_stage.json";

  private final Path root;
  private final FileSystem files;
  private final Configuration configuration;

  private RunFolder(Path root, FileSystem files, Configuration configuration) {
    this.root = root;
    this.files = files;
    this.configuration = configuration;
  }

  /** Opens a folder, whether it exists or not. */
  public static RunFolder open(String location, Configuration configuration) {
    try {
      var path = new Path(location);
      var files = path.getFileSystem(configuration);
      return new RunFolder(files.makeQualified(path), files, configuration);
    } catch (IOException | IllegalArgumentException e) {
      throw new CuveeException.WrongUsage(
          "The run folder "
              + location
              + " cannot be opened ("
              + e.getMessage()
              + "); check --out.");
    }
  }

  /** The folder itself. */
  public Path root() {
    return root;
  }

  /** The file system that it lies on. */
  public FileSystem files() {
    return files;
  }

  /** The Hadoop settings that it was opened with. */
  public Configuration configuration() {
    return configuration;
  }

  /** Whether the folder is on the local file system, where links and locks work. */
  public boolean isLocal() {
    return "file".equals(root.toUri().getScheme());
  }

  /** How people call it: a plain path where it is local. */
  public String display(String relative) {
    var path = relative.isEmpty() ? root : new Path(root, relative);
    return isLocal() ? path.toUri().getPath() : path.toString();
  }

  /** A path inside the folder. */
  public Path path(String relative) {
    return new Path(root, relative);
  }

  /** Folder of a stage's table, relative to the run folder. */
  public static String tablePath(String stage, String fingerprint, String table) {
    String id = shortForm(fingerprint);
    return switch (table) {
      case "rejected", "quarantine" -> table + "/" + stage + "-" + id;
      case SHARDS -> SHARDS;
      default -> stage + "/" + id + "/" + table;
    };
  }

  private static String stagePath(String stage, String fingerprint) {
    return stage + "/" + shortForm(fingerprint);
  }

  private static String shortForm(String fingerprint) {
    return fingerprint.substring(0, 16);
  }

  /** The record of a finished stage; empty if it was not finished. */
  public Optional<StageRecord> stage(String stage, String fingerprint) {
    var path = path(stagePath(stage, fingerprint) + "/" + STAGE_FILE);
    try (var in = files.open(path)) {
      var record = StageRecord.fromJson(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return record.fingerprint().equals(fingerprint) ? Optional.of(record) : Optional.empty();
    } catch (FileNotFoundException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new CuveeException.RunFailed(
          "The stage file " + path + " cannot be read (" + e.getMessage() + ").", e);
    }
  }

  /** Removes what an unfinished attempt at a stage left behind. */
  public void clear(String stage, String fingerprint) throws IOException {
    if ("shard".equals(stage)) {
      // The shards of another recipe make room: no record may go on naming them.
      files.delete(path(stage), true);
      files.delete(path(SHARDS), true);
    }
    files.delete(path(stagePath(stage, fingerprint)), true);
    for (var table : List.of("rejected", "quarantine")) {
      files.delete(path(tablePath(stage, fingerprint, table)), true);
    }
  }

  /**
   * Publishes a finished stage: its file appears whole and once.
   *
   * @throws CuveeException.RunFailed if another run published it in the meantime
   */
  public void publish(StageRecord record) throws IOException {
    var path = path(stagePath(record.stage(), record.fingerprint()) + "/" + STAGE_FILE);
    AtomicFile.createOnce(files, path, record.toJson().getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a view ({@code run.json}, the report), replacing the one before. */
  public void writeView(String relative, String text) throws IOException {
    AtomicFile.replace(files, path(relative), text.getBytes(StandardCharsets.UTF_8));
  }

  /** The text of a file; empty if there is none. */
  public Optional<String> read(String relative) throws IOException {
    try (var in = files.open(path(relative))) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  /** The data files under a folder, sorted by path; hidden files and markers left out. */
  public List<FileStatus> dataFiles(String relative) throws IOException {
    var found = new ArrayList<FileStatus>();
    var folder = path(relative);
    if (!files.exists(folder)) {
      return found;
    }
    var all = files.listFiles(folder, true);
    while (all.hasNext()) {
      var file = all.next();
      var name = file.getPath().getName();
      if (!name.startsWith("_") && !name.startsWith(".")) {
        found.add(file);
      }
    }
    found.sort(Comparator.comparing(file -> file.getPath().toString()));
    return found;
  }

  /** A path as the run folder's own files call it. */
  public String relativize(Path path) {
    return root.toUri().relativize(path.toUri()).getPath();
  }
}
