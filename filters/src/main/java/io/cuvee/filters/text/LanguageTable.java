package io.cuvee.filters.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pinned rules of one splitter, made from spaCy 3.8.16 and datatrove's table of languages by
 * {@code filters/src/tables/spacy_words.py}. Unchanging and shared.
 *
 * @param code of the splitter
 * @param rows the pieces of each exception
 * @param exceptions finds exceptions
 * @param prefix anchored at the start
 * @param suffix anchored at the end
 * @param suffixSyntax the same, for asking what a suffix may end with
 * @param infix found anywhere
 * @param whole chunks that are not split, or null
 */
record LanguageTable(
    String code,
    List<String[]> rows,
    CharRangeMap exceptions,
    PatternNode prefix,
    PatternNode suffix,
    PatternSyntax suffixSyntax,
    PatternNode infix,
    PatternNode whole) {
  private static final String ANY = "xx";
  private static final Map<String, String> SPLITTERS = new HashMap<>();
  private static final Map<String, LanguageTable> LOADED = new ConcurrentHashMap<>();
  private static final Map<String, ExceptionSequences> SEQUENCES = new ConcurrentHashMap<>();

  static {
    PinnedTable.rows("spacy/languages.tsv").forEach(row -> SPLITTERS.put(row[0], row[1]));
  }

  /** Codes of the languages that have a splitter. */
  static Set<String> languages() {
    return Set.copyOf(SPLITTERS.keySet());
  }

  /** The splitter of a language. */
  static String splitter(String language) {
    return SPLITTERS.getOrDefault(language, ANY);
  }

  /** The table of a splitter. */
  static LanguageTable of(String code) {
    return LOADED.computeIfAbsent(code, LanguageTable::load);
  }

  /** What the exceptions fall into by affixes and infixes alone. */
  ExceptionSequences sequences() {
    return SEQUENCES.computeIfAbsent(code, c -> new ExceptionSequences(new LanguageRules(this)));
  }

  private static LanguageTable load(String code) {
    var sets = new HashMap<String, CodePointSet>();
    PinnedTable.rows("spacy/classes.tsv")
        .forEach(row -> sets.put(row[0], new CodePointSet(row[1])));
    var patterns = new HashMap<String, String>();
    PinnedTable.rows("spacy/patterns.tsv").forEach(row -> patterns.put(row[0], row[1]));
    var row =
        PinnedTable.rows("spacy/splitters.tsv").stream()
            .filter(r -> r[0].equals(code))
            .findFirst()
            .orElseThrow();
    var rows = exceptions(code, row[1].equals("base"));
    var suffix = PatternParser.parse(patterns.get(row[3]), sets);
    return new LanguageTable(
        code,
        rows,
        new CharRangeMap(rows.stream().map(pieces -> String.join("", pieces)).toList()),
        node(patterns.get(row[2]), sets),
        suffix.compile(new PatternNode.Accept()),
        suffix,
        node(patterns.get(row[4]), sets),
        row[5].equals("-") ? null : node(patterns.get(row[5]), sets));
  }

  private static PatternNode node(String pattern, Map<String, CodePointSet> sets) {
    return PatternParser.parse(pattern, sets).compile(new PatternNode.Accept());
  }

  private static List<String[]> exceptions(String code, boolean withBase) {
    var rows = new ArrayList<String[]>();
    for (var row : PinnedTable.rows("spacy/exceptions.tsv")) {
      if (row[0].equals(code) || (withBase && row[0].equals("base"))) {
        var pieces = new String[row.length - 1];
        System.arraycopy(row, 1, pieces, 0, pieces.length);
        rows.add(pieces);
      }
    }
    return rows;
  }
}
