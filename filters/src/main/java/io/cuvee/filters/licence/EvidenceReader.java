package io.cuvee.filters.licence;

import io.cuvee.core.document.Licence;
import io.cuvee.core.document.LicenceEvidence;
import io.cuvee.core.document.LicenceTier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one piece of evidence claims. How it was stated gives the confidence; the words around it
 * raise it (they speak of the whole text) or lower it (they speak of a photo, a map, a script).
 */
final class EvidenceReader {
  private static final Map<String, Double> TRUST =
      Map.ofEntries(
          Map.entry("spdx", 0.95),
          Map.entry("rel-license", 0.8),
          Map.entry("json-ld", 0.85),
          Map.entry("dublin-core", 0.85),
          Map.entry("meta", 0.8),
          Map.entry("header-comment", 0.8),
          Map.entry("licence-file", 0.8),
          Map.entry("manifest-licence", 0.75),
          Map.entry("footer", 0.6),
          Map.entry("cc-link", 0.55),
          Map.entry("government-host", 0.5));

  /** Statements that stand beside a file and not in it. */
  private static final Set<String> BESIDE = Set.of("licence-file", "manifest-licence");

  /** For kinds that this version does not know: below the bar of a decision. */
  private static final double LITTLE_TRUST = 0.4;

  private static final double FOR_A_PART = 0.25;
  private static final double FOR_THE_WHOLE = 0.9;

  private static final List<String> OTHER = words("other");
  private static final List<String> WHOLE = words("whole");
  private static final List<String> RESERVED = words("reserved");

  private EvidenceReader() {}

  private static List<String> words(String scope) {
    return LicenceTable.rows("scope-words.tsv").stream()
        .filter(row -> row[0].equals(scope))
        .flatMap(row -> List.of(row[1].split("\\|")).stream())
        .toList();
  }

  /** The claim, or empty if the evidence says nothing of use. */
  static Optional<LicenceClaim> read(LicenceEvidence evidence) {
    var value = evidence.value().toLowerCase(Locale.ROOT);
    switch (evidence.kind()) {
      case "robots":
        return robots(value);
      case "tdm-reservation":
        boolean reserved = value.trim().equals("1") || value.trim().equals("tdm-reservation:1");
        return reserved ? Optional.of(optOut(0.95)) : Optional.empty();
      case "robots-txt":
        return crawlers(value, 0.6);
      case "ai-txt":
        return crawlers(value, 0.9);
      case "content-signal":
        return value.equals("ai-train=no") ? Optional.of(optOut(0.95)) : Optional.empty();
      case "government-host":
        return government(value);
      default:
        break;
    }
    var licence = licence(evidence.kind(), value, evidence.value());
    if (licence.isPresent()) {
      return licence.map(found -> grant(found, trust(evidence)));
    }
    return RESERVED.stream().anyMatch(value::contains)
        ? Optional.of(
            new LicenceClaim(
                LicenceClaim.Kind.RESERVED, Licence.NO_ASSERTION, LicenceTier.UNKNOWN, 0.7))
        : Optional.empty();
  }

  private static Optional<LicenceClaim> robots(String value) {
    if (value.matches("(?s).*\\b(noai|notrain|noml)\\b.*")) {
      return Optional.of(optOut(0.95));
    }
    // For images alone; the careful reading takes the page with them.
    return value.contains("noimageai") ? Optional.of(optOut(0.6)) : Optional.empty();
  }

  /** Whether a statement is about the folder or package of a document. */
  static boolean beside(LicenceEvidence evidence) {
    return BESIDE.contains(evidence.kind());
  }

  /**
   * A rule that keeps crawlers out: {@code disallow: GPTBot CCBot}, {@code disallow: *}. Who shuts
   * out one of those that gather for training may mean that one; who shuts out several means AI.
   *
   * @param ofAll confidence where the rule is for crawlers of any kind
   */
  private static Optional<LicenceClaim> crawlers(String value, double ofAll) {
    if (!value.startsWith("disallow:")) {
      return Optional.empty();
    }
    var names = value.substring("disallow:".length()).strip().split("\\s+");
    long named = Arrays.stream(names).filter(name -> !name.equals("*")).count();
    double byName = named > 1 ? 0.9 : named == 1 ? 0.7 : 0;
    return Optional.of(optOut(named < names.length ? Math.max(byName, ofAll) : byName));
  }

  private static LicenceClaim optOut(double confidence) {
    return new LicenceClaim(
        LicenceClaim.Kind.OPT_OUT, Licence.NO_ASSERTION, LicenceTier.RESTRICTED, confidence);
  }

  /** Works of the United States government are in the public domain (17 U.S.C. 105). */
  private static Optional<LicenceClaim> government(String host) {
    boolean american = host.endsWith(".gov") || host.endsWith(".mil");
    return american
        ? Optional.of(
            grant(
                new NamedLicence("LicenseRef-US-Government-Work", LicenceTier.PUBLIC_DOMAIN),
                TRUST.get("government-host")))
        : Optional.empty();
  }

  private static Optional<NamedLicence> licence(String kind, String lower, String value) {
    if (kind.equals("spdx")) {
      return SpdxExpression.read(value);
    }
    if (BESIDE.contains(kind)) {
      var expression = SpdxExpression.read(value);
      if (expression.isPresent()) {
        return expression;
      }
    }
    return CreativeCommons.in(lower)
        .or(() -> LicenceTable.byId(lower.trim()))
        .or(() -> LicenceTable.named(lower));
  }

  private static LicenceClaim grant(NamedLicence licence, double confidence) {
    return new LicenceClaim(LicenceClaim.Kind.GRANT, licence.spdx(), licence.tier(), confidence);
  }

  private static double trust(LicenceEvidence evidence) {
    double trust = TRUST.getOrDefault(evidence.kind(), LITTLE_TRUST);
    var context = evidence.context().toLowerCase(Locale.ROOT);
    if (WHOLE.stream().anyMatch(context::contains)) {
      return Math.max(trust, FOR_THE_WHOLE);
    }
    return OTHER.stream().anyMatch(context::contains) ? trust * FOR_A_PART : trust;
  }
}
