package io.cuvee.ingest.warc;

import io.cuvee.core.document.Span;
import io.cuvee.core.verdict.Fault;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a container holds at one place: a record or a fault. */
public sealed interface StoredEntry {
  /** The record's type, or {@code unreadable} where no record could be made out. */
  String kind();

  /** Calls the function that fits. */
  <T> T fold(Function<Sound, T> sound, Function<Damaged, T> damaged);

  /**
   * A whole record.
   *
   * @param kind its type in lower case; {@code arc} and {@code arc-filedesc} in ARC files
   * @param span where it stands
   * @param fields header values by name; the map ignores case
   * @param block the record's block
   * @param repaired whether the block's length is what the file shows and not what the header says
   */
  record Sound(
      String kind, Span span, Map<String, List<String>> fields, byte[] block, boolean repaired)
      implements StoredEntry {
    @Override
    public <T> T fold(Function<Sound, T> sound, Function<Damaged, T> damaged) {
      return sound.apply(this);
    }

    /** The first value of a header field, or empty. */
    public String field(String name) {
      return HeaderFields.first(fields, name);
    }
  }

  /**
   * Bytes that are no whole record.
   *
   * @param kind the record's type if its header could be read, else {@code unreadable}
   * @param fault what is wrong
   */
  record Damaged(String kind, Fault fault) implements StoredEntry {
    @Override
    public <T> T fold(Function<Sound, T> sound, Function<Damaged, T> damaged) {
      return damaged.apply(this);
    }
  }
}
