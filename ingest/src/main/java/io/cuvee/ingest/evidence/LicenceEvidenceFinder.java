package io.cuvee.ingest.evidence;

import io.cuvee.core.document.LicenceEvidence;
import java.util.List;
import org.jsoup.nodes.Document;

/** TODO. */
public final class LicenceEvidenceFinder {
  private LicenceEvidenceFinder() {}

  /** TODO. */
  public static List<LicenceEvidence> inHtml(Document page, String url) {
    return List.of();
  }
}
