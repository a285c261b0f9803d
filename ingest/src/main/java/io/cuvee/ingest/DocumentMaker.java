package io.cuvee.ingest;

import io.cuvee.core.document.ContentKind;
import io.cuvee.core.document.Document;
import io.cuvee.core.document.Licence;
import io.cuvee.core.document.LicenceEvidence;
import io.cuvee.core.verdict.FaultCause;
import io.cuvee.ingest.charset.TextDecoder;
import io.cuvee.ingest.evidence.LicenceEvidenceFinder;
import io.cuvee.ingest.html.MainTextExtractor;
import io.cuvee.ingest.language.LanguageIdentifier;
import io.cuvee.ingest.url.Url;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Content to document: charset, main text, language, licence evidence. */
final class DocumentMaker {
  private final Limits limits;
  private final MainTextExtractor extractor;
  private final LanguageIdentifier identifier;

  DocumentMaker(IngestOptions options, LanguageIdentifier identifier) {
    this.limits = options.limits();
    this.extractor = MainTextExtractor.of(options.extraction());
    this.identifier = identifier;
  }

  /** The outcome for the bytes of a record. */
  Outcome fromBytes(Payload payload) {
    if (payload.content().length == 0) {
      return new Outcome.Skipped(payload.span(), "empty-text");
    }
    var choice = ContentClass.of(payload.type(), payload.name(), payload.content());
    if (choice.content() == ContentClass.NONE) {
      return new Outcome.Skipped(payload.span(), "content-type:" + choice.type());
    }
    boolean markup = choice.content() == ContentClass.HTML;
    var decoded = TextDecoder.decode(payload.content(), payload.charset(), markup);
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
    var lineage = new ArrayList<>(payload.lineage());
    lineage.add(decoded.step());
    var draft = new Draft(payload, choice.type(), "", lineage);
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
    int tags = tags(html);
    if (tags > limits.pageTags()) {
      String detail = "the page has " + tags + " tags; the limit is " + limits.pageTags();
      return RecordGuard.fault(
          draft.payload.span(), FaultCause.LIMIT_EXCEEDED, detail, sample(html));
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
    String text = TextDecoder.clean(rawText);
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
    var guess = identifier.identify(text);
    return new Outcome.Accepted(
        new Document(
            payload.span(),
            TextDecoder.clean(payload.url()),
            TextDecoder.clean(host),
            TextDecoder.clean(payload.date()),
            draft.contentType,
            kind,
            TextDecoder.clean(draft.title),
            text,
            guess.language(),
            guess.score(),
            Licence.undecided(List.copyOf(found)),
            draft.metadata,
            draft.lineage));
  }

  private Outcome tooLong(Draft draft, String text) {
    String detail =
        String.format(
            Locale.ROOT,
            "the text has %d characters; the limit is %d",
            text.length(),
            limits.textCharacters());
    return RecordGuard.fault(draft.payload.span(), FaultCause.LIMIT_EXCEEDED, detail, sample(text));
  }

  private static byte[] sample(String text) {
    return text.substring(0, Math.min(text.length(), 512)).getBytes(StandardCharsets.UTF_8);
  }

  /** Opening and closing tags, those in scripts and comments among them. */
  private static int tags(String html) {
    int tags = 0;
    int last = html.length() - 1;
    for (int at = html.indexOf('<'); at >= 0 && at < last; at = html.indexOf('<', at + 1)) {
      char c = html.charAt(at + 1);
      tags += c == '/' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' ? 1 : 0;
    }
    return tags;
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
