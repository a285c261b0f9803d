package io.cuvee.ingest;

import io.cuvee.core.document.ContentKind;
import io.cuvee.core.document.Document;
import io.cuvee.core.document.Licence;
import io.cuvee.core.document.LicenceEvidence;
import io.cuvee.core.document.Span;
import io.cuvee.core.verdict.FaultCause;
import io.cuvee.ingest.charset.Hints;
import io.cuvee.ingest.charset.Mojibake;
import io.cuvee.ingest.charset.TextDecoder;
import io.cuvee.ingest.evidence.LicenceEvidenceFinder;
import io.cuvee.ingest.html.MainTextExtractor;
import io.cuvee.ingest.language.Guess;
import io.cuvee.ingest.language.LanguageIdentifier;
import io.cuvee.ingest.language.LanguageShares;
import io.cuvee.ingest.language.TextLanguages;
import io.cuvee.ingest.rights.RightsFiles;
import io.cuvee.ingest.url.Url;
import io.cuvee.ingest.url.UrlRules;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Content to document: charset, main text, language, licence evidence. */
final class DocumentMaker {
  private static final int BINARY = 50;
  private final Limits limits;
  private final MainTextExtractor extractor;
  private final TextLanguages languages;
  private final boolean paragraphLanguages;
  private final UrlRules urls;

  DocumentMaker(IngestOptions options, LanguageIdentifier identifier, UrlRules urls) {
    this.urls = urls;
    this.limits = options.limits();
    this.extractor = MainTextExtractor.of(options.extraction());
    this.languages = new TextLanguages(identifier);
    this.paragraphLanguages = options.paragraphLanguages();
  }

  /** The outcome of a record whose address is refused; empty if it is worth a look. */
  Optional<Outcome> refused(Span span, String url) {
    return urls.check(url).map(refusal -> new Outcome.Rejected(span, url, refusal));
  }

  /** The outcome for the bytes of a record. */
  Outcome fromBytes(Payload payload) {
    var rights = RightsFiles.read(payload.span(), payload.url(), payload.date(), payload.content());
    if (rights.isEmpty()) {
      return content(payload);
    }
    if (rights.get().kind().ofSite()) {
      return new Outcome.Skipped(
          payload.span(), "site-file:" + rights.get().kind().label(), rights);
    }
    return content(payload)
        .fold(
            accepted -> new Outcome.Accepted(accepted.document(), rights),
            skipped -> new Outcome.Skipped(skipped.span(), skipped.kind(), rights),
            rejected -> rejected,
            quarantined -> quarantined);
  }

  private Outcome content(Payload payload) {
    if (payload.content().length == 0) {
      return new Outcome.Skipped(payload.span(), "empty-text");
    }
    var choice = ContentClass.of(payload.type(), payload.name(), payload.content());
    if (choice.content() == ContentClass.NONE) {
      return new Outcome.Skipped(payload.span(), "content-type:" + choice.type());
    }
    boolean markup = choice.content() == ContentClass.HTML;
    var hints = Hints.of(payload.charset(), markup, payload.url());
    var decoded = TextDecoder.decode(payload.content(), hints);
    if (decoded.undecodable()) {
      String detail =
          String.format(
              Locale.ROOT,
              "%d of %d characters are malformed as %s",
              decoded.replaced(),
              decoded.text().length(),
              decoded.step());
      return RecordGuard.fault(
          payload.span(), FaultCause.UNDECODABLE_TEXT, detail, payload.content());
    }
    if (isBinary(decoded.text())) {
      String detail = "one character of " + BINARY + " or more is a control character";
      return RecordGuard.fault(
          payload.span(), FaultCause.UNDECODABLE_TEXT, detail, payload.content());
    }
    var lineage = new ArrayList<>(payload.lineage());
    lineage.add(decoded.step());
    var draft = new Draft(payload, choice.type(), "", lineage);
    if (decoded.replaced() > 0) {
      draft.metadata.put("replacement-characters", Long.toString(decoded.replaced()));
    }
    if (markup) {
      return fromHtml(draft, decoded.text(), List.of());
    }
    var kind = choice.content() == ContentClass.CODE ? ContentKind.CODE : ContentKind.PROSE;
    return fromText(draft, decoded.text(), kind, List.of());
  }

  /** The outcome for a page. */
  Outcome fromHtml(Draft draft, String html, List<LicenceEvidence> stated) {
    if (html.length() > limits.textCharacters()) {
      return tooLong(draft, html);
    }
    var cost = PageCost.of(html);
    if (cost.tags() > limits.pageTags()) {
      return tooMuch(
          draft,
          html,
          "page has %d tags; the limit page-tags is %d",
          cost.tags(),
          limits.pageTags());
    }
    if (cost.attributes() > limits.tagAttributes()) {
      return tooMuch(
          draft,
          html,
          "page has a tag of %d attributes; the limit tag-attributes is %d",
          cost.attributes(),
          limits.tagAttributes());
    }
    var page = extractor.extract(html, draft.payload.url(), draft.payload.date());
    draft.lineage.add(page.step());
    if (page.declaredLanguage() != null && !page.declaredLanguage().isEmpty()) {
      draft.metadata.put("declared-language", page.declaredLanguage());
    }
    page.fields()
        .metadata()
        .forEach((name, value) -> draft.metadata.putIfAbsent(name, TextDecoder.clean(value)));
    if (draft.title.isEmpty()) {
      draft.title = page.title();
    }
    var evidence = new ArrayList<>(stated);
    evidence.addAll(page.evidence());
    return fromText(draft, page.text(), ContentKind.PROSE, evidence);
  }

  /** The outcome for a text. */
  Outcome fromText(Draft draft, String rawText, ContentKind kind, List<LicenceEvidence> evidence) {
    var payload = draft.payload;
    var mended = Mojibake.mend(TextDecoder.clean(rawText));
    String text = mended.text();
    if (mended.repaired() > 0) {
      draft.lineage.add(Mojibake.STEP);
      draft.metadata.put("mojibake-repaired", Integer.toString(mended.repaired()));
    }
    if (text.length() > limits.textCharacters()) {
      return tooLong(draft, text);
    }
    if (text.isBlank()) {
      return new Outcome.Skipped(payload.span(), "empty-text");
    }
    String host = Url.parse(payload.url()).map(Url::hostName).orElse("");
    var found = new LinkedHashSet<LicenceEvidence>();
    found.addAll(LicenceEvidenceFinder.inHeaders(payload.headers()));
    found.addAll(evidence);
    found.addAll(LicenceEvidenceFinder.inText(text, kind));
    found.addAll(LicenceEvidenceFinder.inHost(host));
    var guess = language(draft, text, kind);
    return new Outcome.Accepted(
        new Document(
            payload.span(),
            TextDecoder.clean(payload.url()),
            TextDecoder.clean(host),
            TextDecoder.clean(payload.date()),
            draft.contentType,
            kind,
            Mojibake.mend(TextDecoder.clean(draft.title)).text(),
            text,
            guess.language(),
            guess.score(),
            Licence.undecided(List.copyOf(found)),
            draft.metadata,
            draft.lineage));
  }

  /** Source code is in no language that people speak: models would name some all the same. */
  private Guess language(Draft draft, String text, ContentKind kind) {
    if (kind == ContentKind.CODE) {
      return Guess.UNDETERMINED;
    }
    var found = languages.identify(text);
    draft.metadata.put("detected-script", found.script().code());
    if (paragraphLanguages) {
      draft.metadata.put("detected-languages", LanguageShares.write(languages.shares(text)));
    }
    return found.guess();
  }

  private Outcome tooLong(Draft draft, String text) {
    String format = "text has %d characters; the limit text-characters is %d";
    return tooMuch(draft, text, format, text.length(), limits.textCharacters());
  }

  private static Outcome tooMuch(Draft draft, String text, String format, int found, int limit) {
    String detail = "the " + String.format(Locale.ROOT, format, found, limit);
    return RecordGuard.fault(draft.payload.span(), FaultCause.LIMIT_EXCEEDED, detail, sample(text));
  }

  /**
   * Control characters that no text has, in numbers: bytes of something else under a text's name.
   */
  private static boolean isBinary(String text) {
    int controls = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      controls += c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 27 ? 1 : 0;
    }
    return controls > 2 && (long) controls * BINARY >= text.length();
  }

  private static byte[] sample(String text) {
    return text.substring(0, Math.min(text.length(), 512)).getBytes(StandardCharsets.UTF_8);
  }

  /** A document on its way. */
  static final class Draft {
    private final Payload payload;
    private final String contentType;
    private String title;
    private final List<String> lineage;
    private final Map<String, String> metadata = new TreeMap<>();

    Draft(Payload payload, String contentType, String title, List<String> lineage) {
      this.payload = payload;
      this.contentType = contentType;
      this.title = title;
      this.lineage = new ArrayList<>(lineage);
      payload.metadata().forEach((k, v) -> metadata.put(k, TextDecoder.clean(v)));
    }
  }
}
