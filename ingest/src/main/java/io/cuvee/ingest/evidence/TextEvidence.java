package io.cuvee.ingest.evidence;

import io.cuvee.core.document.ContentKind;
import io.cuvee.core.document.LicenceEvidence;
import java.util.List;

/** Evidence in plain text: code has its header first, prose its notices at either end. */
final class TextEvidence {
  private static final int CODE_HEAD = 8_000;
  private static final int PROSE_END = 12_000;

  private TextEvidence() {}

  static List<LicenceEvidence> find(String text, ContentKind kind) {
    var found = new EvidenceList();
    if (kind == ContentKind.CODE) {
      int to = Math.min(text.length(), CODE_HEAD);
      new Statements(text, 0, to, "header-comment", at -> line(text, at), found).find();
      header(text, to, found);
    } else if (text.length() <= 2 * PROSE_END) {
      prose(text, 0, text.length(), found);
    } else {
      prose(text, 0, PROSE_END, found);
      prose(text, text.length() - PROSE_END, text.length(), found);
    }
    return found.list();
  }

  private static void prose(String text, int from, int to, EvidenceList found) {
    new Statements(text, from, to, "footer", at -> line(text, at), found).find();
  }

  /** Licence texts whose words are spread over lines that begin with signs of a comment. */
  private static void header(String text, int to, EvidenceList found) {
    var lowered = new Lowered(text, 0, to, true);
    for (var licence : KnownLicences.find(lowered.text(), 0, lowered.text().length()).entrySet()) {
      int from = lowered.origin(licence.getValue());
      found.add(
          "header-comment",
          licence.getKey(),
          line(text, from),
          EvidenceList.around(text, from, Math.min(text.length(), from + 60)));
    }
  }

  private static String line(String text, int at) {
    int line = 1;
    for (int i = 0; i < at; i++) {
      line += text.charAt(i) == '\n' ? 1 : 0;
    }
    return "text:" + line;
  }
}
