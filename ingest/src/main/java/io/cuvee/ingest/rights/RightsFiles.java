package io.cuvee.ingest.rights;

import io.cuvee.core.document.Span;
import io.cuvee.ingest.rights.RightsFile.Kind;
import io.cuvee.ingest.url.Url;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells records that speak of rights by their names, and reads them. */
public final class RightsFiles {
  /** What crawlers must read of a robots.txt at least (RFC 9309, section 2.5), and we at most. */
  private static final int MAX_BYTES = 500 << 10;

  private static final int MAX_NAME = 40;

  private static final Pattern LICENCE =
      Pattern.compile(
          "(licen[cs]e|copying|copyright|notice|unlicen[cs]e|(mit|bsd|apache)-licen[cs]e)"
              + "([-._](mit|isc|bsd|cc0|(apache|[al]?gpl|mpl|epl)[-._]?(v?[0-9](\\.[0-9])?)?|lesser|lib"
              + "|v?[0-9](\\.[0-9])?))?(\\.(txt|md|rst|markdown))?");

  private RightsFiles() {}

  /**
   * Reads a record, if its name says that it speaks of rights.
   *
   * @param span where it stands
   * @param url its address; empty for a file
   * @param date time of the crawl, or empty
   * @param bytes its content, decoded
   */
  public static Optional<RightsFile> read(Span span, String url, String date, byte[] bytes) {
    var path = url.isEmpty() ? span.file() : url;
    var name = name(path);
    if (name.length() > MAX_NAME) {
      return Optional.empty();
    }
    var site = siteKind(name, url);
    if (site != null) {
      return Url.parse(url).map(u -> file(span, site, Scopes.site(u), url, date, bytes));
    }
    boolean manifest = Manifest.is(name);
    if (!manifest && !isLicence(name)) {
      return Optional.empty();
    }
    var address = Url.parse(url).filter(Url::isWeb).orElse(null);
    if (address == null && !url.isEmpty()) {
      return Optional.empty();
    }
    var scope = Scopes.folder(Scopes.file(address, span.source(), span.file()));
    var kind = manifest ? Kind.MANIFEST : Kind.LICENCE_FILE;
    var file = file(span, kind, scope, url, date, bytes);
    return file.statements().isEmpty() ? Optional.empty() : Optional.of(file);
  }

  /** The last part of a path or address in lower case, without query and compression's ending. */
  private static String name(String path) {
    int end = path.length();
    for (int i = 0; i < end; i++) {
      end = path.charAt(i) == '?' || path.charAt(i) == '#' ? i : end;
    }
    var name = path.substring(path.lastIndexOf('/', end - 1) + 1, end);
    return name.length() > MAX_NAME ? name : name.toLowerCase(Locale.ROOT);
  }

  private static Kind siteKind(String name, String url) {
    var kind =
        switch (name) {
          case "robots.txt" -> Kind.ROBOTS;
          case "tdmrep.json" -> Kind.TDMREP;
          case "ai.txt" -> Kind.AI_TXT;
          default -> null;
        };
    if (kind == null) {
      return null;
    }
    var parsed = Url.parse(url).filter(Url::isWeb);
    var path = parsed.map(u -> u.path().toLowerCase(Locale.ROOT)).orElse("");
    boolean root = kind != Kind.TDMREP && path.equals("/" + name);
    boolean known = kind != Kind.ROBOTS && path.equals("/.well-known/" + name);
    return root || known ? kind : null;
  }

  private static boolean isLicence(String name) {
    char first = name.isEmpty() ? ' ' : name.charAt(0);
    return "lcnumba".indexOf(first) >= 0 && LICENCE.matcher(name).matches();
  }

  private static RightsFile file(
      Span span, Kind kind, String scope, String url, String date, byte[] bytes) {
    var text = text(bytes);
    var statements =
        switch (kind) {
          case ROBOTS, AI_TXT -> RobotsTxt.read(text);
          case TDMREP -> TdmRep.read(text);
          case MANIFEST -> Manifest.read(name(url.isEmpty() ? span.file() : url), text);
          case LICENCE_FILE -> licences(text);
        };
    return new RightsFile(span, kind, scope, url, date, statements);
  }

  /** The first licence of a file; what follows it is mostly that of things which come along. */
  private static List<Statement> licences(String text) {
    var found = LicenceText.in(text);
    if (found.isEmpty()) {
      return List.of();
    }
    var first = found.get(0);
    var others = new ArrayList<String>();
    found.subList(1, found.size()).forEach(licence -> others.add(licence.spdx()));
    var context = around(text, first.start());
    if (!others.isEmpty()) {
      context = "before the texts of " + String.join(", ", others) + ": " + context;
    }
    return List.of(
        new Statement("licence", "", "", first.spdx(), line(text, first.start()), context));
  }

  private static String around(String text, int at) {
    int from = Math.max(0, at - 40);
    return Statement.cut(text.substring(from), 200).replaceAll("\\s+", " ").strip();
  }

  private static int line(String text, int at) {
    int line = 1;
    for (int i = 0; i < at; i++) {
      line += text.charAt(i) == '\n' ? 1 : 0;
    }
    return line;
  }

  private static String text(byte[] bytes) {
    var text = new String(bytes, 0, Math.min(bytes.length, MAX_BYTES), StandardCharsets.UTF_8);
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }
}
