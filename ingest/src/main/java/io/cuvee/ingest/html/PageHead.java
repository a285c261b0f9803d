package io.cuvee.ingest.html;

import io.cuvee.ingest.language.LanguageCodes;
import io.cuvee.ingest.markup.AttributeName;
import io.cuvee.ingest.markup.Markup;
import java.util.Locale;

/**
 * What a page says about itself.
 *
 * @param title the title element or the first of the social cards' titles; empty for none
 * @param heading the only or first h1; empty for none
 * @param language declared ISO 639 code, or null
 * @param base address that its links are relative to; empty if not known
 * @param fields author, dates, addresses
 * @param kinds bits: article, product, forum, website by its cards and schema.org types
 */
record PageHead(
    String title, String heading, String language, String base, PageFields fields, int kinds) {
  static final int ARTICLE = 1;
  static final int PRODUCT = 2;
  static final int FORUM = 4;
  static final int SITE = 8;
  private static final int MAX_TITLE = 500;
  private static final int MAX_SCRIPT = 200_000;

  static PageHead of(Markup markup) {
    return of(markup, "", "");
  }

  /**
   * Reads what a page says about itself.
   *
   * @param url where it was found, or null
   * @param captured when it was found, or empty
   */
  static PageHead of(Markup markup, String url, String captured) {
    var walk = new HeadWalk(markup);
    var fields = walk.fields().at(url == null ? "" : url, captured, walk.linkedData());
    var title = clean(walk.title());
    return new PageHead(
        title.isEmpty() ? clean(walk.meta("og:title")) : title,
        clean(walk.heading()),
        language(markup, walk),
        fields.base(),
        fields.fields(),
        kinds(walk));
  }

  private static String clean(String text) {
    var line = new StringBuilder();
    boolean space = false;
    for (int i = 0; i < text.length() && line.length() < MAX_TITLE; i++) {
      char c = text.charAt(i);
      if (c == ' ' || (c >= '\t' && c <= '\r') || c == 0xa0) {
        space = !line.isEmpty();
      } else if (!CharKind.isInvisible(c)) {
        line.append(space ? " " : "").append(c);
        space = false;
      }
    }
    return line.substring(0, Math.min(MAX_TITLE, line.length()));
  }

  private static String language(Markup markup, HeadWalk walk) {
    int root = markup.html();
    var candidates =
        new String[] {
          markup.attribute(root, AttributeName.LANG),
          markup.attribute(root, AttributeName.XML_LANG),
          walk.meta("content-language"),
          walk.meta("og:locale")
        };
    for (var candidate : candidates) {
      var code = LanguageCodes.ofTag(candidate);
      if (code != null) {
        return code;
      }
    }
    return null;
  }

  private static int kinds(HeadWalk walk) {
    var card = walk.meta("og:type").toLowerCase(Locale.ROOT);
    int kinds = 0;
    kinds |= card.contains("article") ? ARTICLE : 0;
    kinds |= card.contains("product") ? PRODUCT : 0;
    kinds |= card.contains("website") ? SITE : 0;
    for (var data : walk.linkedData()) {
      kinds |= schemaKinds(data.length() > MAX_SCRIPT ? data.substring(0, MAX_SCRIPT) : data);
    }
    for (var type : walk.types()) {
      kinds |= schemaKinds('"' + typeName(type) + '"');
    }
    return kinds;
  }

  private static String typeName(String url) {
    return url.substring(url.lastIndexOf('/') + 1);
  }

  private static int schemaKinds(String data) {
    int kinds = 0;
    kinds |= data.contains("Article\"") || data.contains("\"BlogPosting\"") ? ARTICLE : 0;
    kinds |= data.contains("\"Product\"") ? PRODUCT : 0;
    kinds |= data.contains("\"DiscussionForumPosting\"") || data.contains("\"QAPage\"") ? FORUM : 0;
    return kinds;
  }

  /** The title without the site's name. */
  String pageTitle() {
    if (title.isEmpty()) {
      return heading;
    }
    if (!heading.isEmpty() && heading.length() > 3 && title.contains(heading)) {
      return heading;
    }
    String best = title;
    for (var separator : new String[] {" | ", " – ", " — ", " - ", " · ", " :: ", " » ", " « "}) {
      int at = title.indexOf(separator);
      if (at > 0) {
        best = longest(title, separator);
        break;
      }
    }
    return best;
  }

  /** The longest part; of equal ones the first, since sites mostly put their name last. */
  private static String longest(String title, String separator) {
    String best = "";
    int from = 0;
    while (from <= title.length()) {
      int to = title.indexOf(separator, from);
      var part = title.substring(from, to < 0 ? title.length() : to).strip();
      best = part.length() > best.length() ? part : best;
      from = to < 0 ? title.length() + 1 : to + separator.length();
    }
    return best;
  }

  /** The title's words, for counting how many of them a block repeats. */
  WordTable titleWords() {
    var words = new WordTable();
    int hash = WordTable.EMPTY_HASH;
    boolean inWord = false;
    var source = title + ' ';
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (CharKind.isWord(c)) {
        hash = WordTable.extend(hash, CharKind.lower(c));
        inWord = true;
      } else {
        if (inWord) {
          words.addHash(hash);
        }
        hash = WordTable.EMPTY_HASH;
        inWord = false;
      }
    }
    return words;
  }
}
