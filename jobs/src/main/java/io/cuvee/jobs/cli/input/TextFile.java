package io.cuvee.jobs.cli.input;

import io.cuvee.core.error.CuveeException;
import io.cuvee.jobs.cli.Console;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/** Text files beside files of JSON lines, for commands that take both. */
public final class TextFile {
  private static final int HEAD = 1 << 15;
  private static final int MAX_BYTES = 64 << 20;
  private static final List<String> ENDINGS = List.of(".jsonl", ".ndjson", ".jsonlines");

  private TextFile() {}

  /** By the name, else by the first character; standard input is not moved on. */
  public static boolean isJsonLines(String name, Console console) throws IOException {
    if (name.equals("-")) {
      console.input().mark(HEAD);
      var stored = console.input().readNBytes(HEAD);
      console.input().reset();
      try (var in = Inflated.of(new ByteArrayInputStream(stored))) {
        return startsObject(in.readNBytes(1024));
      } catch (IOException e) {
        // A damaged stream is named when it is read.
        return true;
      }
    }
    var plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|zst)$", "");
    if (ENDINGS.stream().anyMatch(plain::endsWith)) {
      return true;
    }
    try (var in = StoredFile.of(name, console).open()) {
      return startsObject(in.readNBytes(1024));
    }
  }

  private static boolean startsObject(byte[] head) {
    var text = new String(head, StandardCharsets.UTF_8).strip();
    return text.startsWith("{\"") || text.matches("(?s)\\{\\s*\".*");
  }

  /** The bytes of a file, decompressed. */
  public static byte[] bytes(String name, Console console) throws IOException {
    try (var in = StoredFile.of(name, console).open()) {
      var bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new CuveeException.WrongUsage(
            name + " is longer than 64MiB; read it as lines with --lines");
      }
      return bytes;
    }
  }

  /** Gives each line that is not blank with its number, from 1, after the file's name. */
  public static void lines(String name, Console console, BiConsumer<Object, String> sink)
      throws IOException {
    try (var lines = new Lines(StoredFile.of(name, console).open())) {
      long number = 0;
      for (var line = lines.next(); line != null; line = lines.next()) {
        number++;
        if (!line.isBlank()) {
          sink.accept((name.equals("-") ? "stdin" : name) + ":" + number, line);
        }
      }
    }
  }
}
