package io.cuvee.filters.pii;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PiiFilterTest {
  private static final String TEXT = "😀 jane@firma.de, 4111 1111 1111 1111 and 93.184.216.34.";

  private static PiiFilter all(PiiAction action, boolean surrogates) {
    return new PiiFilter(PiiPolicy.all(action, surrogates), 7);
  }

  @Test
  void tagLeavesTheTextAndTellsPlaces() {
    var finding = all(PiiAction.TAG, false).apply(TEXT, PiiContext.UNKNOWN);

    assertThat(finding.text()).isEqualTo(TEXT);
    assertThat(finding.verdict().kept()).isTrue();
    assertThat(finding.edits()).isEmpty();
    assertThat(finding.spans().stream().map(s -> s.of(TEXT)).toList())
        .isEqualTo(List.of("jane@firma.de", "4111 1111 1111 1111", "93.184.216.34"));
  }

  @Test
  void placeholdersTakeThePlacesAndEditsAddUp() {
    var finding = all(PiiAction.MASK, false).apply(TEXT, PiiContext.UNKNOWN);

    assertThat(finding.text()).isEqualTo("😀 <EMAIL>, <CREDIT_CARD> and <IP_ADDRESS>.");
    assertThat(finding.spans().stream().map(s -> s.of(finding.text())).toList())
        .isEqualTo(List.of("<EMAIL>", "<CREDIT_CARD>", "<IP_ADDRESS>"));
    long change = finding.edits().values().stream().mapToLong(Long::longValue).sum();
    assertThat(finding.text().length() - TEXT.length()).isEqualTo((int) change);
  }

  @Test
  void dropNamesTheKindAndCounts() {
    var policy = new PiiPolicy(Map.of(PiiKind.EMAIL, PiiAction.DROP), false, false);
    var finding = new PiiFilter(policy, 7).apply(TEXT + " x@y.de", PiiContext.UNKNOWN);

    var drop = finding.verdict().<String>fold(() -> "kept", d -> d.rule() + " " + d.value());
    assertThat(drop).isEqualTo("pii.email 2.0");
    assertThat(finding.text()).isEqualTo(TEXT + " x@y.de");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jane@firma.de",
        "93.184.216.34",
        "2606:2800:220:1:248:1893:25c8:1946",
        "DE89 3704 0044 0532 0130 00",
        "4111 1111 1111 1111",
        "3782-822463-10005",
        "+49 30 227 32152",
        "+1 212-736-5000",
        "Tel 030 227 32152",
        "fax 212-736-5000",
        "Steuer-ID 86095742719",
        "DNI 12345678Z",
        "RSSMRA85T10A562S",
        "131052-308T",
        "SSN: 219-09-9998",
        "111.444.777-35",
        "11010519491231002X",
        "756.9217.0769.85",
        "National Insurance AB 12 34 56 C",
        "CPR 070761-4285",
        "PAN ABCPE1234F",
        "ghp_16C7e42F292c6912E7710c838347Ae178B4a",
        "AKIAIOSFODNN7QYZZB3K",
        "client_secret = \"q7Zt1LpX9vB4nM2kR8sW\"",
      })
  void aSurrogateHasTheFormOfTheValueIsAlwaysTheSameAndIsNobodys(String value) {
    var german = new PiiContext("de", "firma.de", io.cuvee.core.document.ContentKind.PROSE);
    var finding = all(PiiAction.MASK, true).apply("a " + value + " b", german);
    var again = all(PiiAction.MASK, true).apply("see " + value + " b", german);

    assertThat(finding.spans()).hasSize(1);
    assertThat(finding.text()).isNotEqualTo("a " + value + " b");
    assertThat(again.text().substring(4)).isEqualTo(finding.text().substring(2));
    var scanner = new PiiScanner(EnumSet.allOf(PiiKind.class), true);
    assertThat(scanner.scan(finding.text(), german)).as(finding.text()).isEmpty();
    var other = new PiiFilter(PiiPolicy.all(PiiAction.MASK, true), 8);
    assertThat(other.apply("a " + value + " b", german).spans()).hasSize(1);
  }

  @Test
  void writingsOfOneValueShareTheSurrogate() {
    var filter = all(PiiAction.MASK, true);
    var spaced = filter.apply("4111 1111 1111 1111", PiiContext.UNKNOWN).text();
    var dense = filter.apply("4111111111111111", PiiContext.UNKNOWN).text();
    assertThat(spaced.replace(" ", "")).isEqualTo(dense);
  }
}
