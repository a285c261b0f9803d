package io.cuvee.ingest.html;

import io.cuvee.ingest.url.Url;
import java.util.Optional;

/** Addresses of links as Markdown may have them. */
final class LinkTargets {
  /** Links are their text alone. */
  static final LinkTargets NONE = new LinkTargets(false, null);

  private static final int MAX_LENGTH = 2000;

  private final boolean kept;
  private final Url base;

  private LinkTargets(boolean kept, Url base) {
    this.kept = kept;
    this.base = base;
  }

  /** Links relative to an address; it may be empty. */
  static LinkTargets relativeTo(String base) {
    return new LinkTargets(true, Url.parse(base).orElse(null));
  }

  /** The whole address of a link to the web; empty for others and for those inside the page. */
  String of(String href) {
    var target = href.strip();
    if (!kept || target.isEmpty() || target.startsWith("#") || target.length() > MAX_LENGTH) {
      return "";
    }
    return (base == null ? Url.parse(target) : resolved(target))
        .filter(Url::isWeb)
        .map(Url::href)
        .map(LinkTargets::escaped)
        .orElse("");
  }

  private Optional<Url> resolved(String target) {
    return base.resolve(target);
  }

  private static String escaped(String href) {
    return href.replace("(", "%28").replace(")", "%29").replace(" ", "%20").replace("\\", "%5C");
  }
}
