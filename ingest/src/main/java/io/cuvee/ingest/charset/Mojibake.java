package io.cuvee.ingest.charset;

/**
 * Mends UTF-8 that was read as windows-1252, ISO-8859-1 or windows-1251 and written again ({@code
 * Ã©} for é, {@code â€™} for ’, {@code Ð¿Ñ€Ð¸} and {@code РїСЂРё} for при), and single C1 controls
 * that stand for windows-1252. After the idea of ftfy (Speer 2019): a change must be lossless (the
 * characters have bytes that are strictly valid UTF-8) and plainly better. It is where a line shows
 * a sequence that no sound text has: a capital Ã or Â behind a small letter, a Euro sign inside a
 * word, four signs for one picture, or three letters in a row that each come as two. A line is left
 * alone if it has sound letters of the same kind, and a text if sound accents outweigh the broken
 * ones. Runs up to three times, for text that was broken more than once.
 */
public final class Mojibake {
  /** The step as the lineage names it. */
  public static final String STEP = "mojibake/1";

  private static final int ROUNDS = 3;

  private Mojibake() {}

  /**
   * What was mended.
   *
   * @param text the text
   * @param repaired characters that came out of broken ones
   */
  public record Mended(String text, int repaired) {}

  /** The text, mended where that is safe. */
  public static Mended mend(String text) {
    String now = text;
    int repaired = 0;
    for (int round = 0; round < ROUNDS && suspicious(now); round++) {
      var mended = new MojibakeLines(now).mend();
      if (mended.repaired() == 0) {
        break;
      }
      now = mended.text();
      repaired += mended.repaired();
    }
    return new Mended(now, repaired);
  }

  /** Most texts have none of the first characters, and cost one pass. */
  private static boolean suspicious(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80
          && (c < 0xa0
              || BrokenSequence.at(text, i, SloppyCharset.WESTERN) > 0
              || BrokenSequence.at(text, i, SloppyCharset.CYRILLIC) > 0)) {
        return true;
      }
    }
    return false;
  }
}
