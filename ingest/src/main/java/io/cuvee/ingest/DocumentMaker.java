package io.cuvee.ingest;

import io.cuvee.core.document.ContentKind;
import io.cuvee.core.document.Document;
import io.cuvee.core.document.Licence;
import io.cuvee.core.document.LicenceEvidence;
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
  private final TextLanguages languages;
  private final boolean paragraphLanguages;

  DocumentMaker(IngestOptions options, LanguageIdentifier identifier) {
    this.limits = options.limits();
    this.extractor = MainTextExtractor.of(options.profile());
    this.languages = new TextLanguages(identifier);
    this.paragraphLanguages = options.paragraphLanguages();
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
    int tags = tags(html);
    if (tags > limits.pageTags()) {
      String detail = "the page has " + tags + " tags; the limit is " + limits.pageTags();
      return RecordGuard.fault(
          draft.payload.span(), FaultCause.LIMIT_EXCEEDED, detail, sample(html));
    }
    var page = extractor.extract(html, draft.payload.url());
    draft.lineage.add(page.step());
    if (page.declaredLanguage() != null && !page.declaredLanguage().isEmpty()) {
      draft.metadata.put("declared-language", page.declaredLanguage());
    }
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
