package io.cuvee.ingest.rights;

import io.cuvee.core.document.LicenceEvidence;
import io.cuvee.ingest.rights.RightsFile.Kind;
import io.cuvee.ingest.url.Url;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** What records elsewhere say of one document. */
public final class RightsEvidence {
  /** The order in which records of one kind are asked: the newest first, then by place. */
  private static final Comparator<RightsFile> ORDER =
      Comparator.comparing(RightsFile::date)
          .reversed()
          .thenComparing(file -> file.span().source())
          .thenComparing(file -> file.span().file())
          .thenComparing(file -> file.span().offset());

  private final String path;
  private final String scheme;
  private final boolean page;
  private final List<LicenceEvidence> found = new ArrayList<>();

  private RightsEvidence(Url url, String contentType) {
    this.scheme = url == null ? "" : url.scheme();
    this.path = url == null ? "" : PathPattern.normal(url.path() + url.query());
    this.page = contentType.equals("text/html") || contentType.equals("application/xhtml+xml");
  }

  /**
   * The evidence for a document; the order of the records does not matter.
   *
   * @param url the document's address, or empty
   * @param contentType its media type
   * @param files records whose scope is one of the document's {@link Scopes#of}
   */
  public static List<LicenceEvidence> of(String url, String contentType, List<RightsFile> files) {
    var evidence = new RightsEvidence(Url.parse(url).orElse(null), contentType);
    evidence.site(files, Kind.ROBOTS);
    evidence.site(files, Kind.TDMREP);
    evidence.site(files, Kind.AI_TXT);
    evidence.folder(files, Kind.LICENCE_FILE);
    evidence.folder(files, Kind.MANIFEST);
    return List.copyOf(evidence.found);
  }

  /**
   * The evidence of several scopes as one: of licence files and manifests only what the nearest
   * folder has.
   *
   * @param byScope evidence that {@link #of} gave, by the scope of its records
   */
  public static List<LicenceEvidence> nearest(SortedMap<String, List<LicenceEvidence>> byScope) {
    var nearest = new HashMap<String, Integer>();
    byScope.forEach(
        (scope, signs) ->
            signs.forEach(sign -> nearest.merge(sign.kind(), scope.length(), Math::max)));
    var all = new ArrayList<LicenceEvidence>();
    byScope.forEach(
        (scope, signs) ->
            signs.stream()
                .filter(sign -> scope.length() == nearest.get(sign.kind()))
                .forEach(all::add));
    return List.copyOf(all);
  }

  /** The newest record of the document's own scheme; without any, of the other one. */
  private void site(List<RightsFile> files, Kind kind) {
    var mine =
        files.stream()
            .filter(file -> file.kind() == kind)
            .min(
                Comparator.<RightsFile, Boolean>comparing(
                        file -> !file.url().startsWith(scheme + ":"))
                    .thenComparing(ORDER));
    mine.ifPresent(kind == Kind.TDMREP ? this::reservation : this::crawlers);
  }

  private void crawlers(RightsFile file) {
    var decided = new LinkedHashMap<Statement, List<String>>();
    boolean others = false;
    for (var agent : AiCrawlers.NAMES) {
      var group =
          file.statements().stream()
              .filter(statement -> !statement.verb().equals("ai-train") && statement.names(agent))
              .toList();
      if (group.isEmpty()) {
        others = true;
      } else {
        disallowed(group, agent, decided);
      }
    }
    if (others) {
      var group = file.statements().stream().filter(s -> s.names(AiCrawlers.ANY)).toList();
      disallowed(group, AiCrawlers.ANY, decided);
    }
    boolean robots = file.kind() == Kind.ROBOTS;
    decided.forEach(
        (statement, agents) ->
            add(
                robots ? "robots-txt" : "ai-txt",
                "disallow: " + String.join(" ", agents),
                statement,
                file));
    for (var statement : file.statements()) {
      if (statement.verb().equals("ai-train") && matches(statement.pattern())) {
        add("content-signal", "ai-train=" + statement.value(), statement, file);
      }
    }
  }

  /** The most octets win, of equally many allow (RFC 9309, section 2.2.2). */
  private void disallowed(
      List<Statement> group, String agent, Map<Statement, List<String>> decided) {
    Statement best = null;
    for (var rule : group) {
      if (rule.verb().equals("ai-train") || !matches(rule.pattern())) {
        continue;
      }
      int longer = best == null ? 1 : rule.pattern().length() - best.pattern().length();
      if (longer > 0 || longer == 0 && rule.verb().equals("allow")) {
        best = rule;
      }
    }
    if (best != null && best.verb().equals("disallow")) {
      decided.computeIfAbsent(best, rule -> new ArrayList<>()).add(agent);
    }
  }

  /** A page without an ending is one by its type, so that {@code *.html} means it too. */
  private boolean matches(String pattern) {
    if (PathPattern.matches(pattern, path)) {
      return true;
    }
    boolean ending = path.indexOf('.', path.lastIndexOf('/') + 1) >= 0;
    return page
        && !ending
        && pattern.startsWith("*.")
        && PathPattern.matches(pattern, path + ".html");
  }

  /** "The most specific match is the first in sequence." */
  private void reservation(RightsFile file) {
    var statements = file.statements();
    for (int i = 0; i < statements.size(); i++) {
      var rule = statements.get(i);
      if (rule.verb().equals("tdm-reservation") && matches(rule.pattern())) {
        add("tdm-reservation", "tdm-reservation:" + rule.value(), rule, file);
        var next = i + 1 < statements.size() ? statements.get(i + 1) : rule;
        if (next.verb().equals("tdm-policy")) {
          add("tdm-reservation", "tdm-policy:" + next.value(), next, file);
        }
        return;
      }
    }
  }

  /** The records of the nearest folder that has any; of a file crawled twice the newest. */
  private void folder(List<RightsFile> files, Kind kind) {
    var ofKind = files.stream().filter(file -> file.kind() == kind).sorted(ORDER).toList();
    int nearest = ofKind.stream().mapToInt(file -> file.scope().length()).max().orElse(0);
    var seen = new ArrayList<String>();
    for (var file : ofKind) {
      var name = file.url().isEmpty() ? file.span().file() : file.url();
      if (file.scope().length() == nearest && !seen.contains(name)) {
        seen.add(name);
        for (var statement : file.statements()) {
          boolean text = kind == Kind.LICENCE_FILE;
          add(text ? "licence-file" : "manifest-licence", statement.value(), statement, file);
        }
      }
    }
  }

  private void add(String kind, String value, Statement statement, RightsFile file) {
    var name = file.url().isEmpty() ? file.span().file() : file.url();
    var span = file.span();
    var where =
        name.substring(name.lastIndexOf('/') + 1)
            + " line "
            + statement.line()
            + " of "
            + span.source()
            + "/"
            + span.file()
            + "@"
            + span.offset();
    found.add(new LicenceEvidence(kind, value, where, statement.context()));
  }
}
