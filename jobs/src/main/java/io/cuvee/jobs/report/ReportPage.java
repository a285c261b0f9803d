package io.cuvee.jobs.report;

import io.cuvee.core.hash.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The report as one HTML page: no script, no request, a policy that forbids both, light or dark as
 * the reader's system is. The same model gives the same bytes.
 */
public final class ReportPage {
  private ReportPage() {}

  /** The whole page. */
  public static String html(ReportModel model) {
    var css = css();
    var html = new Html();
    html.open("html", "lang", "en").open("head");
    html.empty("meta", "charset", "utf-8");
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy(css));
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "color-scheme", "content", "light dark");
    html.empty("meta", "name", "referrer", "content", "no-referrer");
    html.empty("link", "rel", "icon", "href", "data:,");
    html.element("title", model.name() + " · Cuvée");
    html.style(css).close();
    html.open("body").open("main");
    HeadSection.write(html, model);
    RoadSection.write(html, model);
    ReasonSection.write(html, model);
    ScreenSection.write(html, model);
    ClusterSection.write(html, model);
    MixtureSection.write(html, model);
    SearchSection.write(html, model);
    SourceSection.write(html, model);
    ShardSection.write(html, model);
    LedgerSection.write(html, model);
    return html.page();
  }

  /** Nothing may load; the one style sheet is named by its digest. */
  private static String policy(String css) {
    var digest = Base64.getEncoder().encodeToString(Sha256.digest(css));
    return "default-src 'none'; img-src data:; style-src 'sha256-"
        + digest
        + "'; base-uri 'none'; form-action 'none'";
  }

  private static String css() {
    try (var in = ReportPage.class.getResourceAsStream("report.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The report's style sheet is not on the class path", e);
    }
  }
}
