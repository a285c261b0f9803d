package io.cuvee.jobs.cli.page;

import io.cuvee.jobs.cli.input.Inflated;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file holds, by its name and its first bytes. */
final class PageFile {
  /** The longest page that is read. */
  private static final int MAX_BYTES = 64 << 20;

  private static final int HEAD = 1024;
  private static final int STREAM_HEAD = 1 << 15;
  private static final List<String> COMPRESSED = List.of(".gz", ".zst", ".bz2", ".xz", ".lz4");
  private static final List<String> MARKUP = List.of("html", "htm", "xhtml", "shtml");
  private static final List<String> ROWS = List.of("jsonl", "ndjson", "jsonlines");
  private static final List<String> RECORDS =
      List.of("warc", "arc", "wet", "wat", "wacz", "parquet");
  private static final Pattern TAG =
      Pattern.compile(
          "(?is)\\s*(<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|body|title|meta)\\b.*");

  /** What is done with a file. */
  enum Kind {
    /** A page of its own. */
    PAGE,
    /** A page a line. */
    ROWS,
    /** A page a record. */
    RECORDS
  }

  private PageFile() {}

  static Kind kind(Path file) throws IOException {
    var ending = ending(file);
    if (ROWS.contains(ending)) {
      return Kind.ROWS;
    }
    if (RECORDS.contains(ending)) {
      return Kind.RECORDS;
    }
    return head(file).startsWith("WARC/") ? Kind.RECORDS : Kind.PAGE;
  }

  /** The file's name without its ending, and without that of its compression. */
  static String id(Path file) {
    var name = plainName(file);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** Its bytes, decompressed. */
  static byte[] bytes(Path file) throws IOException {
    try (var in = Inflated.of(Files.newInputStream(file))) {
      var bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new IOException("it is longer than 64MiB");
      }
      return bytes;
    }
  }

  static boolean isMarkup(Path file, byte[] bytes) {
    var head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    return MARKUP.contains(ending(file)) || TAG.matcher(head).matches();
  }

  /** Whether a stream, decompressed, begins with a JSON object or is empty; it is not moved on. */
  static boolean beginsWithObject(InputStream input) throws IOException {
    input.mark(STREAM_HEAD);
    var stored = input.readNBytes(STREAM_HEAD);
    input.reset();
    var head = "";
    try (var in = Inflated.of(new ByteArrayInputStream(stored))) {
      head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1).strip();
    } catch (IOException e) {
      // A damaged stream is named when it is read as lines.
      return true;
    }
    // A byte order mark is not blank.
    return head.isEmpty() || head.startsWith("{") || head.startsWith("\u00ef\u00bb\u00bf{");
  }

  private static String head(Path file) throws IOException {
    try (var in = Inflated.of(Files.newInputStream(file))) {
      return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      // A damaged file is named when it is read as a page.
      return "";
    }
  }

  private static String ending(Path file) {
    var name = plainName(file);
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static String plainName(Path file) {
    var name = file.getFileName().toString();
    for (var ending : COMPRESSED) {
      if (name.toLowerCase(Locale.ROOT).endsWith(ending)) {
        return name.substring(0, name.length() - ending.length());
      }
    }
    return name;
  }
}
