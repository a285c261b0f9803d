package io.cuvee.ingest.html;

import io.cuvee.core.document.LicenceEvidence;
import io.cuvee.ingest.evidence.LicenceEvidenceFinder;
import io.cuvee.ingest.markup.Markup;
import java.util.List;

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

  private final ExtractionOptions options;
  private final Profile profile;
  private final BlockClassifier classifier;
  private final double threshold;

  MainTextExtractor(Profile profile, BlockClassifier classifier, double threshold) {
    this(ExtractionOptions.of(profile), classifier, threshold);
  }

  private MainTextExtractor(
      ExtractionOptions options, BlockClassifier classifier, double threshold) {
    this.options = options;
    this.profile = options.profile();
    this.classifier = classifier;
    this.threshold = threshold;
  }

  /** The balanced extractor of plain text with the shipped model. */
  public static MainTextExtractor of(Profile profile) {
    return of(ExtractionOptions.of(profile));
  }

  /** The extractor of plain text with the shipped model, set to precision or recall. */
  public static MainTextExtractor of(Profile profile, Balance balance) {
    return of(new ExtractionOptions(profile, balance, Form.TEXT, false, false));
  }

  /** The extractor with the shipped model. */
  public static MainTextExtractor of(ExtractionOptions options) {
    double threshold = options.balance().threshold(options.profile());
    return new MainTextExtractor(options, BlockClassifier.shipped(), threshold);
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
    return extract(html, url, "");
  }

  /**
   * Extracts a page.
   *
   * @param html the page, decoded; anything at all is accepted
   * @param url where it was found, for relative links; may be null
   * @param captured when it was found, ISO 8601: what it says about later days is not believed;
   *     empty if not known
   */
  public Extraction extract(String html, String url, String captured) {
    var source = html.length() > MAX_HTML ? html.substring(0, MAX_HTML) : html;
    var markup = Markup.parse(source);
    var head = PageHead.of(markup, url, captured);
    return new Extraction(
        head.pageTitle(),
        text(markup, head, url),
        head.language(),
        head.fields(),
        evidence(markup, url),
        options.form() == Form.MARKDOWN ? STEP + ":markdown" : STEP);
  }

  private static List<LicenceEvidence> evidence(Markup markup, String url) {
    return LicenceEvidenceFinder.inHtml(markup, url);
  }

  private String text(Markup markup, PageHead head, String url) {
    var page = MarkupPages.page(markup);
    page.measure(head.titleWords());
    if (page.totalChars() < HARDLY_ANY_CHARS && profile != Profile.ALL) {
      var description = SelfDescription.of(markup);
      if (description.length() > page.totalChars()) {
        return description;
      }
    }
    var chosen = choose(page, head, UrlShape.of(url));
    var comments = profile == Profile.ALL ? null : CommentSections.of(page, head, chosen);
    if (comments == null) {
      return written(page, chosen, head);
    }
    var main = written(page, comments.without(chosen), head);
    var replies = options.comments() ? written(page, comments.texts(chosen), head) : "";
    var between = options.form() == Form.MARKDOWN ? "\n\n" : "\n";
    return replies.isEmpty() ? main : main.isEmpty() ? replies : main + between + replies;
  }

  private String written(Page page, boolean[] keep, PageHead head) {
    if (options.form() == Form.TEXT) {
      return PageText.of(page, keep);
    }
    var links = options.links() ? LinkTargets.relativeTo(head.base()) : LinkTargets.NONE;
    return PageText.markdown(page, keep, links);
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
