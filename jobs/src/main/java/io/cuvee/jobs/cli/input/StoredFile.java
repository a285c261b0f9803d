package io.cuvee.jobs.cli.input;

import io.cuvee.core.error.CuveeException;
import io.cuvee.jobs.cli.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A file that a command was given: a path, or {@code -} for standard input. */
public final class StoredFile {
  private final String name;
  private final Path path;
  private final Console console;

  private StoredFile(String name, Path path, Console console) {
    this.name = name;
    this.path = path;
    this.console = console;
  }

  /**
   * A file by the name that the user gave.
   *
   * @throws CuveeException.WrongUsage if there is no such file
   */
  public static StoredFile of(String name, Console console) {
    return name.equals("-")
        ? new StoredFile("standard input", null, console)
        : new StoredFile(name, existing(name), console);
  }

  /**
   * A path that exists.
   *
   * @throws CuveeException.WrongUsage if there is no such file
   */
  public static Path existing(String name) {
    try {
      var path = Path.of(name);
      if (Files.exists(path)) {
        return path;
      }
    } catch (InvalidPathException e) {
      throw new CuveeException.WrongUsage("\"" + name + "\" is no path: " + e.getReason());
    }
    throw new CuveeException.WrongUsage("there is no file " + name + "; check the path");
  }

  /** How messages call it. */
  public String name() {
    return name;
  }

  /** Its bytes, decompressed. */
  public InputStream open() throws IOException {
    if (path != null && Files.isDirectory(path)) {
      throw new CuveeException.WrongUsage(name + " is a folder; name the files in it");
    }
    var stored = path == null ? console.input() : Files.newInputStream(path);
    try {
      return Inflated.of(stored);
    } catch (IOException e) {
      stored.close();
      throw new CuveeException.RunFailed(name + " does not decompress: " + e.getMessage(), e);
    }
  }
}
