package io.cuvee.filters.licence;

import io.cuvee.core.document.LicenceTier;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Creative Commons family in all versions and ports, from links, identifiers and names. The
 * tier follows from the elements of the code: NC or ND restrict, SA is copyleft, BY alone
 * permissive.
 */
final class CreativeCommons {
  private static final Pattern LINK =
      Pattern.compile(
          "creativecommons\\.org/(licen[sc]es|publicdomain)/([a-z+-]{2,20})"
              + "(?:/(\\d\\.\\d)(?:/([a-z]{2,5}(?:-[a-z]{2})?)(?![a-z.]))?)?");
  private static final Pattern ID =
      Pattern.compile("cc-((?:by|nc|nd|sa)(?:-(?:nc|nd|sa)){0,2})-(\\d\\.\\d)(?:-([a-z]{2,3}))?");
  private static final Pattern NAME =
      Pattern.compile(
          "\\bcc[ -]{1,3}(by(?:[ -](?:nc|nd|sa)){0,2})\\b(?:[ -](\\d\\.\\d))?"
              + "(?:[ -](at|au|ch|de|fr|igo|jp|nl|uk|us))?\\b");
  private static final Pattern LONG_NAME =
      Pattern.compile(
          "\\battribution((?:[ -–]{1,3}(?:non-?commercial|no-?deriv(?:ative)?s?(?: works)?"
              + "|share-?alike)){0,2})\\b(?:[^0-9]{1,20}(\\d\\.\\d))?");

  /** Ports to which SPDX gives identifiers of their own. */
  private static final Set<String> LISTED_PORTS =
      Set.of(
          "CC-BY-2.5-AU",
          "CC-BY-3.0-AT",
          "CC-BY-3.0-AU",
          "CC-BY-3.0-DE",
          "CC-BY-3.0-IGO",
          "CC-BY-3.0-NL",
          "CC-BY-3.0-US",
          "CC-BY-NC-3.0-DE",
          "CC-BY-NC-ND-3.0-DE",
          "CC-BY-NC-ND-3.0-IGO",
          "CC-BY-NC-SA-2.0-DE",
          "CC-BY-NC-SA-2.0-FR",
          "CC-BY-NC-SA-2.0-UK",
          "CC-BY-NC-SA-3.0-DE",
          "CC-BY-NC-SA-3.0-IGO",
          "CC-BY-ND-3.0-DE",
          "CC-BY-SA-2.0-UK",
          "CC-BY-SA-2.1-JP",
          "CC-BY-SA-3.0-AT",
          "CC-BY-SA-3.0-DE",
          "CC-BY-SA-3.0-IGO");

  private static final Set<String> VERSIONS = Set.of("1.0", "2.0", "2.5", "3.0", "4.0");

  private CreativeCommons() {}

  /** From an identifier in lower case, as in {@code cc-by-sa-4.0}. */
  static Optional<NamedLicence> byId(String id) {
    if (id.equals("cc0-1.0") || id.equals("cc0")) {
      return Optional.of(new NamedLicence("CC0-1.0", LicenceTier.PUBLIC_DOMAIN));
    }
    if (id.equals("cc-pdm-1.0")) {
      return Optional.of(new NamedLicence("CC-PDM-1.0", LicenceTier.PUBLIC_DOMAIN));
    }
    var matcher = ID.matcher(id);
    return matcher.matches()
        ? Optional.of(licence(matcher.group(1), matcher.group(2), matcher.group(3)))
        : Optional.empty();
  }

  /** From a text or a link in lower case. */
  static Optional<NamedLicence> in(String lower) {
    var link = LINK.matcher(lower);
    if (link.find()) {
      return link(link);
    }
    if (lower.contains("cc0") || lower.contains("cc-zero")) {
      return Optional.of(new NamedLicence("CC0-1.0", LicenceTier.PUBLIC_DOMAIN));
    }
    var name = NAME.matcher(lower);
    if (name.find()) {
      return Optional.of(licence(name.group(1).replace(' ', '-'), name.group(2), name.group(3)));
    }
    var longName = LONG_NAME.matcher(lower);
    if (lower.contains("creative commons") && longName.find()) {
      return Optional.of(licence(elements(longName.group(1)), longName.group(2), null));
    }
    return Optional.empty();
  }

  private static Optional<NamedLicence> link(Matcher link) {
    var code = link.group(2);
    if (link.group(1).equals("publicdomain")) {
      var id = code.equals("zero") ? "CC0-1.0" : code.equals("mark") ? "CC-PDM-1.0" : "CC-PDDC";
      return Optional.of(new NamedLicence(id, LicenceTier.PUBLIC_DOMAIN));
    }
    if (code.equals("publicdomain")) {
      return Optional.of(new NamedLicence("CC-PDDC", LicenceTier.PUBLIC_DOMAIN));
    }
    if (code.startsWith("deed") || !code.matches("(by|nc|nd|sa)(-(nc|nd|sa)){0,2}")) {
      return code.contains("sampling") || code.equals("devnations")
          ? Optional.of(new NamedLicence("LicenseRef-CC-" + code, LicenceTier.RESTRICTED))
          : Optional.empty();
    }
    var port = link.group(4);
    boolean deed = port != null && (port.equals("deed") || port.equals("legal"));
    return Optional.of(licence(code, link.group(3), deed ? null : port));
  }

  private static String elements(String words) {
    return "by"
        + (words.contains("commercial") ? "-nc" : "")
        + (words.contains("deriv") ? "-nd" : "")
        + (words.contains("alike") ? "-sa" : "");
  }

  /** The licence of a code; elements stand in SPDX's order, whatever the order of the link. */
  private static NamedLicence licence(String code, String version, String port) {
    var parts = Set.of(code.split("-"));
    var id = new StringBuilder("CC");
    for (var part : new String[] {"by", "nc", "nd", "sa"}) {
      if (parts.contains(part)) {
        id.append('-').append(part.toUpperCase(Locale.ROOT));
      }
    }
    if (version != null) {
      id.append('-').append(version);
    }
    boolean unported = port == null || port.equals("unported") || port.equals("intl");
    if (!unported) {
      id.append('-').append(port.toUpperCase(Locale.ROOT));
    }
    boolean listed =
        unported
            ? version != null && VERSIONS.contains(version)
            : LISTED_PORTS.contains(id.toString());
    return new NamedLicence(listed ? id.toString() : "LicenseRef-" + id, tier(parts));
  }

  private static LicenceTier tier(Set<String> parts) {
    if (parts.contains("nc") || parts.contains("nd")) {
      return LicenceTier.RESTRICTED;
    }
    return parts.contains("sa") ? LicenceTier.COPYLEFT : LicenceTier.PERMISSIVE;
  }
}
