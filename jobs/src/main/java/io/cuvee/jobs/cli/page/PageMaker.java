package io.cuvee.jobs.cli.page;

import io.cuvee.core.document.ContentKind;
import io.cuvee.core.document.Document;
import io.cuvee.core.document.LicenceEvidence;
import io.cuvee.ingest.charset.Hints;
import io.cuvee.ingest.charset.Mojibake;
import io.cuvee.ingest.charset.TextDecoder;
import io.cuvee.ingest.evidence.LicenceEvidenceFinder;
import io.cuvee.ingest.html.MainTextExtractor;
import io.cuvee.ingest.language.LanguageIdentifier;
import io.cuvee.ingest.language.TextLanguages;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Makes texts of pages. Thread-safe. */
final class PageMaker {
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://(?:[^/?#@]*@)?(\\[[^\\]]*\\]|[^/?#:]*).*");

  private static final List<String> FIELDS =
      List.of("author", "published", "modified", "canonical-url", "site-name");

  private final MainTextExtractor extractor;
  private final TextLanguages languages;

  PageMaker(MainTextExtractor extractor, LanguageIdentifier identifier) {
    this.extractor = extractor;
    this.languages = new TextLanguages(identifier);
  }

  /** A page in bytes of any charset. */
  PageText page(Object id, byte[] html, String url) {
    return page(id, TextDecoder.decode(html, Hints.of("", true, url)).text(), url);
  }

  /** A page. Unlike in a run, one without text gives a line too. */
  PageText page(Object id, String html, String url) {
    var page = extractor.extract(TextDecoder.clean(html), url.isEmpty() ? null : url);
    return of(
        id, url, page.title(), page.text(), fields(page.fields().metadata()), page.evidence());
  }

  /** A text that needs no extraction. */
  PageText text(Object id, String text, String url, String title) {
    return of(id, url, title, TextDecoder.clean(text), Map.of(), List.of());
  }

  /** A document that ingest has made. */
  static PageText of(Object id, Document document) {
    return new PageText(
        id,
        document.url(),
        document.title(),
        document.text(),
        document.language(),
        document.languageScore(),
        fields(document.metadata()),
        document.licence().evidence());
  }

  /** What a page says of itself, by the names of the line's keys. */
  private static Map<String, String> fields(Map<String, String> metadata) {
    var fields = new TreeMap<String, String>();
    for (var name : FIELDS) {
      var value = metadata.get(name);
      if (value != null) {
        fields.put(name.replace('-', '_'), value);
      }
    }
    return fields;
  }

  private PageText of(
      Object id,
      String url,
      String title,
      String found,
      Map<String, String> fields,
      List<LicenceEvidence> inPage) {
    var text = Mojibake.mend(found).text();
    var evidence = new LinkedHashSet<>(inPage);
    evidence.addAll(LicenceEvidenceFinder.inText(text, ContentKind.PROSE));
    evidence.addAll(LicenceEvidenceFinder.inHost(host(url)));
    var guess = languages.identify(text).guess();
    return new PageText(
        id, url, title, text, guess.language(), guess.score(), fields, List.copyOf(evidence));
  }

  private static String host(String url) {
    var matcher = HOST.matcher(url);
    return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
  }
}
