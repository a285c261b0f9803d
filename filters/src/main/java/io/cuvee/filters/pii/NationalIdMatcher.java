package io.cuvee.filters.pii;

import java.util.ArrayList;
import java.util.List;

/** National ids of {@link NationalIds}: those whose letters and first digits fit are tried. */
final class NationalIdMatcher implements PiiMatcher {
  private static final int MOST_LETTERS = 6;
  private static final int LONGEST_RUN = 18;

  private record Entry(NationalId id, IdTemplate template) {}

  /** By letters in front and length of the first run of digits. */
  private static final List<List<List<Entry>>> ENTRIES = new ArrayList<>();

  static {
    for (int letters = 0; letters <= MOST_LETTERS; letters++) {
      var runs = new ArrayList<List<Entry>>();
      for (int run = 0; run <= LONGEST_RUN; run++) {
        runs.add(new ArrayList<>());
      }
      ENTRIES.add(runs);
    }
    for (var id : NationalIds.ALL) {
      for (var template : id.templates()) {
        var entry = new Entry(id, template);
        ENTRIES.get(template.letters()).get(template.firstRun()).add(entry);
      }
    }
  }

  /** The index is that of the first digit of a run. */
  @Override
  public PiiSpan match(PiiText text, int at) {
    int run = text.digitsEnd(at, LONGEST_RUN + 1) - at;
    if (run > LONGEST_RUN) {
      return null;
    }
    var joined = longest(text, at, at, run);
    // "AB 12 34 56 C": a space may divide letters from digits.
    boolean apart = joined == null && text.at(at - 1) == ' ' && text.letter(at - 2);
    return apart ? longest(text, at, at - 1, run) : joined;
  }

  /** The longest id whose letters end before one index and whose digits begin at another. */
  private static PiiSpan longest(PiiText text, int digits, int behindLetters, int run) {
    int letters = 0;
    while (letters <= MOST_LETTERS && text.letter(behindLetters - letters - 1)) {
      letters++;
    }
    int start = behindLetters - letters;
    if (letters > MOST_LETTERS || !opens(text, start)) {
      return null;
    }
    PiiSpan longest = null;
    for (var entry : ENTRIES.get(letters).get(run)) {
      var span = entry.template().lead() == digits - start ? span(text, start, entry) : null;
      if (span != null && (longest == null || span.end() > longest.end())) {
        longest = span;
      }
    }
    return longest;
  }

  private static boolean opens(PiiText text, int start) {
    char before = text.at(start - 1);
    boolean goesOn = before != 0 && "._-+/\\%&@".indexOf(before) >= 0;
    return !text.word(start - 1) && !goesOn && !(before == ',' && text.digit(start - 2));
  }

  private static PiiSpan span(PiiText text, int start, Entry entry) {
    int end = start + entry.template().pattern().length();
    if (!entry.template().fits(text, start) || text.word(end) || goesOn(text, end)) {
      return null;
    }
    var id = entry.id();
    boolean sound =
        id.check().test(entry.template().compact(text, start))
            && id.proven(entry.template().proof(), text, start, end);
    return sound ? new PiiSpan(PiiKind.NATIONAL_ID, id.name(), start, end) : null;
  }

  private static boolean goesOn(PiiText text, int end) {
    char next = text.at(end);
    return next != 0 && "._-+/@%,".indexOf(next) >= 0 && text.word(end + 1);
  }
}
