package io.cuvee.ingest.evidence;

import io.cuvee.core.document.LicenceEvidence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects evidence: each sign once a place, in order, up to a limit. */
final class EvidenceList {
  /** Signs kept of one page or text. */
  static final int MAX = 40;

  private static final int MAX_CONTEXT = 200;
  private static final int MAX_VALUE = 300;

  private final List<LicenceEvidence> found = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  void add(String kind, String value, String where, String context) {
    var shortValue = cut(value.strip(), MAX_VALUE);
    if (shortValue.isEmpty() || found.size() >= MAX) {
      return;
    }
    if (seen.add(kind + '\n' + shortValue + '\n' + where)) {
      found.add(new LicenceEvidence(kind, shortValue, where, cut(context.strip(), MAX_CONTEXT)));
    }
  }

  List<LicenceEvidence> list() {
    return List.copyOf(found);
  }

  /** The piece of a text around a place, on one line, at most 200 characters. */
  static String around(CharSequence text, int from, int to) {
    int spare = Math.max(0, MAX_CONTEXT - (to - from));
    int start = Math.max(0, from - spare / 2);
    int end = Math.min(text.length(), start + MAX_CONTEXT);
    var piece = new StringBuilder();
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean space = c <= ' ' || c == 0xa0;
      if (!space) {
        piece.append(c);
      } else if (!piece.isEmpty() && piece.charAt(piece.length() - 1) != ' ') {
        piece.append(' ');
      }
    }
    return cut(piece.toString(), MAX_CONTEXT);
  }

  /** The first characters, without half a surrogate pair at the end. */
  static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end);
  }
}
