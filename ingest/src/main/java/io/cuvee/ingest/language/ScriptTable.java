package io.cuvee.ingest.language;

import io.cuvee.core.error.CuveeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The script of each code point, as Unicode 16.0 has it (UAX 24). The JDK's own tables change with
 * its version, and the script decides, so this one is pinned.
 */
final class ScriptTable {
  /** Common, inherited and unassigned code points: they belong to no script. */
  static final int NONE = 0;

  private static final int BASIC = 1 << 16;
  private static final ScriptTable SHARED = load();

  private final String[] codes;
  private final byte[] basic;
  private final int[] starts;
  private final int[] ends;
  private final byte[] scripts;

  private record Range(int start, int end, byte script) {}

  private ScriptTable(String[] codes, Range[] ranges) {
    this.codes = codes;
    this.basic = new byte[BASIC];
    var high = Arrays.stream(ranges).filter(range -> range.start >= BASIC).toArray(Range[]::new);
    for (var range : ranges) {
      if (range.start < BASIC) {
        Arrays.fill(basic, range.start, range.end + 1, range.script);
      }
    }
    this.starts = Arrays.stream(high).mapToInt(Range::start).toArray();
    this.ends = Arrays.stream(high).mapToInt(Range::end).toArray();
    this.scripts = new byte[high.length];
    for (int i = 0; i < high.length; i++) {
      scripts[i] = high[i].script;
    }
  }

  static ScriptTable shared() {
    return SHARED;
  }

  private static ScriptTable load() {
    try (var in = ScriptTable.class.getResourceAsStream("scripts.txt")) {
      if (in == null) {
        throw new CuveeException.RunFailed(
            "The table of scripts is missing in the program's jar; build the jar again", null);
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ScriptTable parse(String text) {
    var lines = text.lines().filter(line -> !line.startsWith("#")).toList();
    var names = new TreeSet<String>();
    lines.forEach(line -> names.add(line.substring(0, 4)));
    var codes = Stream.concat(Stream.of(Script.UNKNOWN), names.stream()).toArray(String[]::new);
    var all = Arrays.asList(codes);
    var ranges =
        lines.stream()
            .flatMap(
                line -> {
                  byte script = (byte) all.indexOf(line.substring(0, 4));
                  return Arrays.stream(line.substring(5).split(" ", -1))
                      .map(range -> range(range, script));
                })
            .sorted(Comparator.comparingInt(Range::start))
            .toArray(Range[]::new);
    return new ScriptTable(codes, ranges);
  }

  private static Range range(String text, byte script) {
    int dash = text.indexOf('-');
    int start = Integer.parseInt(dash < 0 ? text : text.substring(0, dash), 16);
    return new Range(
        start, dash < 0 ? start : Integer.parseInt(text.substring(dash + 1), 16), script);
  }

  /** How many scripts there are, {@link #NONE} among them. */
  int size() {
    return codes.length;
  }

  /** The ISO 15924 code of a script's number. */
  String code(int script) {
    return codes[script];
  }

  /** The number of a script by its code; {@link #NONE} if there is none. */
  int number(String code) {
    return Math.max(NONE, Arrays.asList(codes).indexOf(code));
  }

  /** The number of a code point's script. */
  int of(int codePoint) {
    if (codePoint < BASIC) {
      return basic[codePoint] & 0xff;
    }
    int at = Arrays.binarySearch(starts, codePoint);
    int range = at >= 0 ? at : -at - 2;
    return range >= 0 && codePoint <= ends[range] ? scripts[range] & 0xff : NONE;
  }
}
