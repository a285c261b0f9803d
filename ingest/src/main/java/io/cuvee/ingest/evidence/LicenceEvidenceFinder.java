package io.cuvee.ingest.evidence;

import io.cuvee.core.document.ContentKind;
import io.cuvee.core.document.LicenceEvidence;
import io.cuvee.ingest.markup.Markup;
import java.util.List;
import java.util.Map;

/**
 * Finds signs of a licence. Values are as the page has them where they are URLs (Creative Commons
 * links), and else one of: an SPDX id or expression where a known licence is named ({@code
 * Apache-2.0}, {@code GPL-2.0-or-later}; {@code GPL}, {@code EPL} and the like where the version is
 * not said), {@code all-rights-reserved}, {@code public-domain}, {@code creative-commons} (which
 * one is not said), {@code noai}, {@code noimageai}, {@code tdm-reservation:1}, {@code
 * tdm-policy:URL}, {@code .gov}, {@code .mil}, {@code .gov.uk}, or the words of a copyright notice.
 *
 * <p>Places read like a selector, with the telling ancestor first: {@code html:figcaption
 * a[rel=license]}, {@code html:footer}; {@code html:page} where no ancestor tells. At most {@value
 * EvidenceList#MAX} signs a page; nothing here raises an exception for what a page says.
 */
public final class LicenceEvidenceFinder {
  private LicenceEvidenceFinder() {}

  /** Opt-outs, TDM reservations and licence links of HTTP headers; names in any case. */
  public static List<LicenceEvidence> inHeaders(Map<String, List<String>> httpHeaders) {
    return HeaderEvidence.find(httpHeaders);
  }

  /**
   * Links, metadata and statements of a page. Headers and host are asked apart.
   *
   * @param url where the page was found; may be null
   */
  public static List<LicenceEvidence> inHtml(Markup page, String url) {
    var found = new EvidenceList();
    var head = new HeadElements(page);
    HeadEvidence.find(page, head, found);
    JsonLdEvidence.find(page, head, found);
    PageEvidence.find(page, found);
    return found.list();
  }

  /**
   * SPDX lines and licence headers of code; statements of prose. Of long texts only the start and
   * the end are read.
   */
  public static List<LicenceEvidence> inText(String text, ContentKind kind) {
    return TextEvidence.find(text, kind);
  }

  /** Hosts of governments whose works are free by law or by their general licence. */
  public static List<LicenceEvidence> inHost(String host) {
    return HostEvidence.find(host);
  }
}
