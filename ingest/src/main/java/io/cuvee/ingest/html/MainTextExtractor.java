package io.cuvee.ingest.html;

import io.cuvee.core.document.LicenceEvidence;
import io.cuvee.ingest.evidence.LicenceEvidenceFinder;
import java.util.List;
import org.jsoup.nodes.Document;

/**
 * Main text of web pages, by a classifier of blocks. Thread-safe. Pages never raise exceptions, and
 * time is bounded: depth, elements, blocks and text have limits ({@link PageBuilder}), and pages
 * longer than {@value #MAX_HTML} characters are cut.
 */
public final class MainTextExtractor {
  /** Characters of a page that are read. */
  public static final int MAX_HTML = 8_000_000;

  private static final String STEP = "main-text/3";

  /** Articles stand in one piece; other pages gain nothing from smoothing. */
  private static final double ARTICLE_SMOOTHING = 1;

  /** Pages with less visible text are asked for their description of themselves. */
  private static final int HARDLY_ANY_CHARS = 40;

  private final Profile profile;
  private final BlockClassifier classifier;
  private final double threshold;

  MainTextExtractor(Profile profile, BlockClassifier classifier, double threshold) {
    this.profile = profile;
    this.classifier = classifier;
    this.threshold = threshold;
  }

  /** The balanced extractor with the shipped model. */
  public static MainTextExtractor of(Profile profile) {
    return of(profile, Balance.BALANCED);
  }

  /** The extractor with the shipped model, set to precision or recall. */
  public static MainTextExtractor of(Profile profile, Balance balance) {
    return new MainTextExtractor(profile, BlockClassifier.shipped(), balance.threshold(profile));
  }

  /** SHA-256 of the shipped model. */
  public static String fingerprint() {
    return BlockClassifier.shippedFingerprint();
  }

  /**
   * Extracts a page.
   *
   * @param html the page, decoded; anything at all is accepted
   * @param url where it was found, for relative links; may be null
   */
  public Extraction extract(String html, String url) {
    var source = html.length() > MAX_HTML ? html.substring(0, MAX_HTML) : html;
    var document = JsoupPages.parse(source, url);
    var head = PageHead.of(document);
    return new Extraction(
        head.pageTitle(),
        text(document, head, url),
        head.language(),
        evidence(document, url),
        STEP);
  }

  private static List<LicenceEvidence> evidence(Document document, String url) {
    return LicenceEvidenceFinder.inHtml(document, url);
  }

  private String text(Document document, PageHead head, String url) {
    var page = JsoupPages.page(document);
    page.measure(head.titleWords());
    if (page.totalChars() < HARDLY_ANY_CHARS && profile != Profile.ALL) {
      var description = SelfDescription.of(document);
      if (description.length() > page.totalChars()) {
        return description;
      }
    }
    return PageText.of(page, choose(page, head, UrlShape.of(url)));
  }

  private boolean[] choose(Page page, PageHead head, UrlShape address) {
    if (profile == Profile.ALL) {
      return BlockSelection.visible(page);
    }
    var containers = new ContainerScores(page);
    var features = new BlockFeatures(page, head, address, containers);
    var scores = classifier.scores(page, features);
    double smoothing = profile == Profile.ARTICLE ? ARTICLE_SMOOTHING : 0;
    double bar = Double.isNaN(threshold) ? ExpectedF1.threshold(page, scores) : threshold;
    var keep = BlockSelection.main(page, containers, scores, bar, smoothing);
    return profile == Profile.ARTICLE ? ArticleBody.of(page, keep) : keep;
  }
}
