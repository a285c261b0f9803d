package io.cuvee.ingest;

import io.cuvee.core.document.ContentKind;
import io.cuvee.core.document.Span;
import io.cuvee.ingest.wiki.MediaWikiPages;
import io.cuvee.ingest.wiki.WikiPage;
import io.cuvee.ingest.wiki.Wikitext;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The articles of a MediaWiki dump. A page's position is its number in the dump. */
final class WikiRecords implements RecordSource {
  private static final String STEP = "wikitext/1";

  private final InputFile input;
  private final MediaWikiPages pages;
  private final DocumentMaker maker;
  private final PieceEnd end;

  WikiRecords(InputFile input, MediaWikiPages pages, DocumentMaker maker, PieceEnd end) {
    this.end = end;
    this.input = input;
    this.pages = pages;
    this.maker = maker;
  }

  @Override
  public Optional<Outcome> next() throws IOException {
    return end.reached(pages::place) ? Optional.empty() : pages.next().map(this::guarded);
  }

  private Outcome guarded(MediaWikiPages.Part part) {
    var span = new Span(input.source(), input.file(), part.number(), part.length());
    if (part.cause() != null) {
      String detail = "page " + part.number() + ": " + part.detail();
      return RecordGuard.fault(span, part.cause(), detail, part.sample());
    }
    return RecordGuard.run(span, part.sample(), () -> outcome(span, part.page()));
  }

  private Outcome outcome(Span span, WikiPage page) {
    String other = page.otherKind();
    if (!other.isEmpty()) {
      return new Outcome.Skipped(span, other);
    }
    var site = pages.site();
    var metadata = new TreeMap<String, String>();
    put(metadata, "page-id", page.id());
    put(metadata, "wiki", site.database());
    put(metadata, "declared-language", site.language());
    String url = site.url(page.title());
    var refused = maker.refused(span, url);
    if (refused.isPresent()) {
      return refused.get();
    }
    var payload =
        new Payload(
            span, url, url, page.timestamp(), "", "", new byte[0], Map.of(), metadata, List.of());
    var draft = new DocumentMaker.Draft(payload, "text/x-wiki", page.title(), List.of(STEP));
    String text = Wikitext.plain(page.text(), site);
    return maker.fromText(draft, text, ContentKind.PROSE, List.of());
  }

  private static void put(Map<String, String> metadata, String name, String value) {
    if (!value.isEmpty()) {
      metadata.put(name, value);
    }
  }

  @Override
  public Map<String, Long> counts() {
    return pages.counts();
  }

  @Override
  public long coveredBytes() {
    return pages.coveredBytes();
  }

  @Override
  public void close() throws IOException {
    pages.close();
  }
}
