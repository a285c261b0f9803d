package io.cuvee.ingest.html;

import io.cuvee.ingest.html.math.AttributeSource;
import io.cuvee.ingest.url.Url;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Gathers from a parser's events what a page says of its author, its dates and its address. */
final class FieldReader {
  private static final int MAX_METAS = 300;
  private static final int MAX_VALUE = 2000;
  private static final int MAX_TEXT = 300;
  private static final int MAX_AUTHORS = 8;
  private static final String[] META_KEYS = {"name", "property", "itemprop", "http-equiv"};
  private static final List<String> BYLINES =
      List.of(
          "byline",
          "author",
          "author-name",
          "byline-name",
          "byline__name",
          "entry-author",
          "post-author",
          "article-author",
          "article__author",
          "c-byline",
          "author__name",
          "by-author");

  /** Fields and the address that links are relative to. */
  record Result(PageFields fields, String base) {}

  private enum Place {
    RELATION,
    PROPERTY,
    BYLINE
  }

  private final Map<String, String> metas = new HashMap<>();
  private final Map<Place, List<String>> authors = new HashMap<>();
  private String canonical = "";
  private String base = "";
  private String published = "";
  private String modified = "";
  private String time = "";
  private final StringBuilder captured = new StringBuilder();
  private Place capturing;
  private boolean dated;
  private boolean datedChange;
  private int captureDepth;
  private int commentDepth;
  private int depth;

  /** An element begins. */
  void open(String name, AttributeSource attributes) {
    depth++;
    switch (name) {
      case "meta" -> meta(attributes);
      case "link" -> link(attributes);
      case "base" -> base = base.isEmpty() ? bounded(attributes.attribute("href")) : base;
      case "html", "body", "script", "style" -> {}
      default -> element(name, attributes);
    }
  }

  private void meta(AttributeSource meta) {
    for (var key : META_KEYS) {
      var name = meta.attribute(key);
      if (!name.isEmpty() && name.length() < 100 && metas.size() < MAX_METAS) {
        metas.putIfAbsent(name.toLowerCase(Locale.ROOT), bounded(meta.attribute("content")));
      }
    }
  }

  private void link(AttributeSource link) {
    var relation = link.attribute("rel").toLowerCase(Locale.ROOT);
    if (canonical.isEmpty() && List.of(relation.split("\\s+")).contains("canonical")) {
      canonical = bounded(link.attribute("href"));
    }
  }

  private void element(String name, AttributeSource attributes) {
    if (attributes == AttributeSource.NONE && !name.equals("time")) {
      return;
    }
    boolean telling =
        attributes.contains("class", "comment")
            || attributes.contains("class", "author")
            || attributes.contains("class", "byline");
    var classes = telling ? attributes.attribute("class") : "";
    var property = attributes.attribute("itemprop");
    boolean comment = classes.contains("comment") && classes.length() < MAX_TEXT;
    if (commentDepth == 0 && (comment || property.equals("comment"))) {
      commentDepth = depth;
    }
    if (commentDepth > 0) {
      return;
    }
    boolean isTime = name.equals("time");
    if (isTime || !property.isEmpty()) {
      date(isTime, property, attributes);
    }
    if (capturing == null && !dated && !datedChange) {
      begin(property, classes, attributes);
    }
  }

  private void date(boolean isTime, String property, AttributeSource attributes) {
    var value = attributes.attribute("datetime");
    value = bounded(value.isEmpty() ? attributes.attribute("content") : value);
    if (property.contains("datePublished") || attributes.has("pubdate")) {
      published = published.isEmpty() ? value : published;
      dated = value.isEmpty() && published.isEmpty();
    } else if (property.contains("dateModified")) {
      modified = modified.isEmpty() ? value : modified;
      datedChange = value.isEmpty() && modified.isEmpty();
    } else if (isTime && time.isEmpty()) {
      time = value;
    }
    if (dated || datedChange) {
      startCapture();
    }
  }

  private void begin(String property, String classes, AttributeSource attributes) {
    Place place = null;
    if (property.equals("author") || property.contains("author ")) {
      place = Place.PROPERTY;
      var content = attributes.attribute("content");
      if (!content.isEmpty()) {
        author(place, content);
        return;
      }
    } else if (attributes.contains("rel", "author")
        && List.of(attributes.attribute("rel").split("\\s+")).contains("author")) {
      place = Place.RELATION;
    } else if (!classes.isEmpty() && isByline(classes)) {
      place = Place.BYLINE;
    }
    if (place != null && authors.getOrDefault(place, List.of()).size() < MAX_AUTHORS) {
      capturing = place;
      startCapture();
    }
  }

  private void startCapture() {
    captured.setLength(0);
    captureDepth = depth;
  }

  private static boolean isByline(String classes) {
    if (!classes.contains("author") && !classes.contains("byline")) {
      return false;
    }
    for (var word : classes.toLowerCase(Locale.ROOT).split("\\s+")) {
      if (BYLINES.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether text is wanted now. */
  boolean captures() {
    return captureDepth > 0;
  }

  /** Text of the innermost element. */
  void text(CharSequence text) {
    if (captureDepth > 0 && captured.length() < MAX_TEXT) {
      captured.append(text, 0, Math.min(text.length(), MAX_TEXT)).append(' ');
    }
  }

  /** The innermost element ends. */
  void close() {
    if (depth == captureDepth) {
      finish();
    }
    if (depth == commentDepth) {
      commentDepth = 0;
    }
    depth--;
  }

  private void finish() {
    var text = captured.toString();
    if (dated) {
      published = published.isEmpty() ? text : published;
    } else if (datedChange) {
      modified = modified.isEmpty() ? text : modified;
    } else if (capturing != null) {
      author(capturing, text);
    }
    dated = false;
    datedChange = false;
    capturing = null;
    captureDepth = 0;
  }

  private void author(Place place, String text) {
    var name = place == Place.BYLINE ? AuthorNames.ofByline(text) : AuthorNames.clean(text);
    var list = authors.computeIfAbsent(place, p -> new ArrayList<>());
    boolean one = place == Place.BYLINE && !list.isEmpty();
    if (!name.isEmpty() && !one && !list.contains(name) && list.size() < MAX_AUTHORS) {
      list.add(name);
    }
  }

  private static String bounded(String value) {
    var text = value.strip();
    return text.length() > MAX_VALUE ? text.substring(0, MAX_VALUE) : text;
  }

  /**
   * What was found.
   *
   * @param url where the page was found, or empty
   * @param when it was found, or empty
   * @param linkedData its JSON-LD
   */
  Result at(String url, String when, List<String> linkedData) {
    var linked = LinkedFields.of(linkedData);
    var root = Url.parse(url);
    var from = base.isEmpty() ? root : root.flatMap(u -> u.resolve(base)).or(() -> Url.parse(base));
    var dates = new PageDates(when);
    var day = dates.first(publishedCandidates(linked, url));
    var change = dates.first(modifiedCandidates(linked));
    boolean late = !change.isEmpty() && change.compareTo(day) >= 0;
    var fields =
        new PageFields(
            author(linked), day, late ? change : "", canonical(from.orElse(null)), site(linked));
    return new Result(fields, from.map(Url::href).orElse(""));
  }

  private List<String> publishedCandidates(LinkedFields linked, String url) {
    return List.of(
        meta("article:published_time"),
        meta("og:article:published_time"),
        linked.published(),
        published,
        meta("datepublished"),
        meta("citation_publication_date"),
        meta("citation_date"),
        meta("dcterms.issued"),
        meta("dc.date.issued"),
        meta("dcterms.created"),
        meta("dc.date.created"),
        meta("dcterms.date"),
        meta("dc.date"),
        meta("parsely-pub-date"),
        meta("sailthru.date"),
        meta("pubdate"),
        meta("publishdate"),
        meta("publish_date"),
        meta("publication_date"),
        meta("date"),
        time,
        PageDates.inPath(url));
  }

  private List<String> modifiedCandidates(LinkedFields linked) {
    return List.of(
        meta("article:modified_time"),
        meta("og:updated_time"),
        linked.modified(),
        modified,
        meta("datemodified"),
        meta("dcterms.modified"),
        meta("dc.date.modified"),
        meta("last-modified"));
  }

  private String author(LinkedFields linked) {
    var named =
        first(
            AuthorNames::isName,
            AuthorNames.clean(linked.author()),
            AuthorNames.clean(meta("author")),
            AuthorNames.clean(meta("article:author")),
            AuthorNames.clean(meta("citation_author")),
            AuthorNames.clean(meta("dc.creator")),
            AuthorNames.clean(meta("dcterms.creator")),
            AuthorNames.clean(meta("parsely-author")),
            AuthorNames.clean(meta("sailthru.author")));
    return named.isEmpty()
        ? first(AuthorNames::isName, all(Place.PROPERTY), all(Place.RELATION), all(Place.BYLINE))
        : named;
  }

  private String all(Place place) {
    return AuthorNames.joined(authors.getOrDefault(place, List.of()));
  }

  private static String first(Predicate<String> good, String... values) {
    for (var value : values) {
      if (good.test(value)) {
        return value;
      }
    }
    return "";
  }

  private String canonical(Url from) {
    for (var value : new String[] {canonical, meta("og:url")}) {
      var resolved = from == null ? Url.parse(value) : from.resolve(value);
      var address = value.isEmpty() ? "" : resolved.filter(Url::isWeb).map(Url::href).orElse("");
      if (!address.isEmpty() && address.length() <= MAX_VALUE) {
        return address;
      }
    }
    return "";
  }

  private String site(LinkedFields linked) {
    return AuthorNames.line(
        first(s -> !s.isBlank(), meta("og:site_name"), meta("application-name"), linked.site()),
        200);
  }

  private String meta(String name) {
    return metas.getOrDefault(name, "");
  }
}
