package io.cuvee.ingest.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A script (ISO 15924) and its share of the letters of a text. Letters are the code points that
 * belong to one script (Unicode 16.0, UAX 24); digits, marks and punctuation that many share do not
 * count. Kana and Han together are {@code Jpan} where kana is a twentieth of both, Hangul and Han
 * are {@code Kore} where Hangul is a third of both.
 *
 * @param code ISO 15924, as in {@code Latn}; {@code Zyyy} for a text without letters
 * @param share part of the letters, above 0 to 1; 0 where there are none
 */
public record Script(String code, double share) {
  /** The code for code points that belong to no script or to all. */
  public static final String UNKNOWN = "Zyyy";

  private static final ScriptTable TABLE = ScriptTable.shared();
  private static final int HAN = TABLE.number("Hani");
  private static final int HIRAGANA = TABLE.number("Hira");
  private static final int KATAKANA = TABLE.number("Kana");
  private static final int HANGUL = TABLE.number("Hang");
  private static final int LATIN = TABLE.number("Latn");

  /** The script of most letters. */
  public static Script dominant(String text) {
    var shares = shares(text);
    return shares.isEmpty() ? new Script(UNKNOWN, 0) : shares.get(0);
  }

  /** The scripts of a text, the one with most letters first; equals by code. */
  public static List<Script> shares(String text) {
    return ranked(count(text, 0, text.length()));
  }

  /** Whether a character of the basic plane belongs to a script. */
  public static boolean isLetter(char c) {
    return TABLE.of(c) != ScriptTable.NONE;
  }

  /** How many letters there are by the number of their script. */
  static long[] count(String text, int from, int to) {
    var counts = new long[TABLE.size()];
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        counts[(c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? LATIN : ScriptTable.NONE]++;
      } else if (Character.isHighSurrogate(c) && i + 1 < to) {
        counts[TABLE.of(Character.toCodePoint(c, text.charAt(++i)))]++;
      } else {
        counts[TABLE.of(c)]++;
      }
    }
    return counts;
  }

  private static List<Script> ranked(long[] counts) {
    long han = counts[HAN];
    long kana = counts[HIRAGANA] + counts[KATAKANA];
    long hangul = counts[HANGUL];
    boolean korean = hangul > 0 && hangul * 3 >= hangul + han && hangul > kana;
    boolean japanese = !korean && kana > 0 && kana * 20 >= kana + han;
    counts[HIRAGANA] = 0;
    counts[KATAKANA] = 0;
    counts[HANGUL] = 0;
    counts[HAN] = korean || japanese ? 0 : han;
    var shares = new ArrayList<Script>();
    long letters = kana + hangul + (korean || japanese ? han : 0);
    for (int i = 1; i < counts.length; i++) {
      letters += counts[i];
    }
    add(shares, "Jpan", japanese ? kana + han : kana, letters);
    add(shares, "Kore", korean ? hangul + han : hangul, letters);
    for (int i = 1; i < counts.length; i++) {
      add(shares, TABLE.code(i), counts[i], letters);
    }
    shares.sort(Comparator.comparingDouble((Script s) -> -s.share).thenComparing(Script::code));
    return List.copyOf(shares);
  }

  private static void add(List<Script> shares, String code, long count, long letters) {
    if (count > 0) {
      shares.add(new Script(code, (double) count / letters));
    }
  }
}
