package io.cuvee.filters.pii;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where numbers without a country code are dialled: by the host's country, then the language. */
final class PhoneRegions {
  private static final int MOST = 4;

  private static final Map<String, List<String>> BY_LANGUAGE =
      Map.ofEntries(
          Map.entry("en", List.of("US", "GB", "AU")),
          Map.entry("de", List.of("DE", "AT", "CH")),
          Map.entry("fr", List.of("FR", "BE", "CH")),
          Map.entry("es", List.of("ES", "MX", "AR")),
          Map.entry("pt", List.of("BR", "PT")),
          Map.entry("it", List.of("IT", "CH")),
          Map.entry("nl", List.of("NL", "BE")),
          Map.entry("pl", List.of("PL")),
          Map.entry("cs", List.of("CZ")),
          Map.entry("sk", List.of("SK")),
          Map.entry("sv", List.of("SE")),
          Map.entry("da", List.of("DK")),
          Map.entry("no", List.of("NO")),
          Map.entry("nb", List.of("NO")),
          Map.entry("nn", List.of("NO")),
          Map.entry("fi", List.of("FI")),
          Map.entry("hu", List.of("HU")),
          Map.entry("ro", List.of("RO")),
          Map.entry("bg", List.of("BG")),
          Map.entry("el", List.of("GR")),
          Map.entry("tr", List.of("TR")),
          Map.entry("ru", List.of("RU", "KZ")),
          Map.entry("uk", List.of("UA")),
          Map.entry("ar", List.of("EG", "SA", "AE")),
          Map.entry("he", List.of("IL")),
          Map.entry("fa", List.of("IR")),
          Map.entry("hi", List.of("IN")),
          Map.entry("ja", List.of("JP")),
          Map.entry("ko", List.of("KR")),
          Map.entry("zh", List.of("CN", "TW", "HK")),
          Map.entry("vi", List.of("VN")),
          Map.entry("th", List.of("TH")),
          Map.entry("id", List.of("ID")));

  /** Country codes of the DNS that are sold to the world and so tell no country. */
  private static final Set<String> WORLDLY =
      Set.of("io", "co", "ai", "tv", "me", "cc", "ws", "to", "fm", "ly", "gg", "sh", "nu", "eu");

  private PhoneRegions() {}

  static List<String> of(PiiContext context) {
    var regions = new ArrayList<String>();
    var host = context.host();
    var top = host.substring(host.lastIndexOf('.') + 1);
    if (top.length() == 2 && !WORLDLY.contains(top)) {
      regions.add(top.equals("uk") ? "GB" : top.toUpperCase(Locale.ROOT));
    }
    for (var region : BY_LANGUAGE.getOrDefault(context.language(), List.of())) {
      if (!regions.contains(region) && regions.size() < MOST) {
        regions.add(region);
      }
    }
    return regions;
  }
}
