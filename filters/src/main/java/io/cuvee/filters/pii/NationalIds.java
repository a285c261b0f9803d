package io.cuvee.filters.pii;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The national ids that are known. What passes by chance too often (one check digit, no date) needs
 * a word that names it. Sources: the countries' own rules as the OECD's overview of tax
 * identification numbers gives them, and the issuing offices' publications.
 */
final class NationalIds {
  private static final List<NationalId> WESTERN =
      List.of(
          NationalId.of(
              "de-steuer-id",
              "de",
              IdChecks::germanTax,
              Set.of("steuer", "idnr", "tin", "tax"),
              "?99999999999",
              "~99 999 999 999"),
          NationalId.of(
              "es-dni",
              "es",
              IdChecks::spanish,
              Set.of("dni", "nif", "documento"),
              "~99999999A",
              "~99999999-A",
              "=99.999.999-A"),
          NationalId.of(
              "es-nie", "es", IdChecks::spanish, Set.of("nie"), "=A9999999A", "=A9999999-A"),
          NationalId.of(
              "it-codice-fiscale",
              "it",
              IdChecks::italian,
              Set.of("codice", "fiscale"),
              "=AAAAAA99A99A999A"),
          NationalId.of(
              "fr-nir",
              "fr",
              IdChecks::french,
              Set.of("nir", "insee", "sécurité", "secu", "sociale"),
              "~999999999999999",
              "~999999A99999999",
              "=9 99 99 9N 999 999 99"),
          NationalId.of(
              "nl-bsn",
              "nl",
              IdChecks::dutch,
              Set.of("bsn", "burgerservice", "sofi"),
              "?999999999",
              "~999.999.999",
              "~9999.99.999"),
          NationalId.of(
              "be-rijksregister",
              "nl",
              IdChecks::belgian,
              Set.of("rijksregister", "registre national", "niss", "insz", "national number"),
              "?99999999999",
              "=99.99.99-999.99"),
          NationalId.of(
              "ch-ahv",
              "de",
              IdChecks::swiss,
              Set.of("ahv", "avs"),
              "=999.9999.9999.99",
              "?9999999999999"),
          NationalId.of(
              "pt-nif",
              "pt",
              IdChecks::portuguese,
              Set.of("nif", "contribuinte"),
              "?999999999",
              "?999 999 999"),
          NationalId.of(
              "gb-nino",
              "en",
              IdChecks::british,
              Set.of("national insurance", "nino", "ni number", "ni no"),
              "?AA999999A",
              "?AA99 99 99 A",
              "?AA 99 99 99 A"));

  private static final List<NationalId> NORTHERN =
      List.of(
          NationalId.of(
              "se-personnummer",
              "sv",
              IdChecks::swedish,
              Set.of("personnummer", "personnr", "person number"),
              "~999999-9999",
              "~999999+9999",
              "=99999999-9999",
              "?9999999999",
              "~999999999999"),
          NationalId.of(
              "fi-hetu", "fi", IdChecks::finnish, Set.of("hetu", "henkilötunnus"), "=999999_999N"),
          NationalId.of(
              "no-fodselsnummer",
              "no",
              IdChecks::norwegian,
              Set.of("fødsels", "fodsels", "personnummer", "f.nr"),
              "~99999999999",
              "~999999 99999"),
          NationalId.of(
              "dk-cpr",
              "da",
              digits -> BirthDates.dayMonthYear(digits, 0),
              Set.of("cpr", "personnummer"),
              "?999999-9999",
              "?9999999999"),
          NationalId.of(
              "ee-isikukood",
              "et",
              IdChecks::baltic,
              Set.of("isikukood", "asmens kodas", "personal code"),
              "?99999999999"));

  private static final List<NationalId> EASTERN =
      List.of(
          NationalId.of("pl-pesel", "pl", IdChecks::polish, Set.of("pesel"), "?99999999999"),
          NationalId.of(
              "cz-rodne-cislo",
              "cs",
              IdChecks::czech,
              Set.of("rodné", "rodne", "r.č"),
              "=999999/9999",
              "?9999999999"),
          NationalId.of(
              "ro-cnp",
              "ro",
              IdChecks::romanian,
              Set.of("cnp", "numeric personal"),
              "?9999999999999"),
          NationalId.of("bg-egn", "bg", IdChecks::bulgarian, Set.of("егн", "egn"), "?9999999999"),
          NationalId.of("hr-oib", "hr", CheckDigits::mod11and10, Set.of("oib"), "?99999999999"),
          NationalId.of(
              "tr-kimlik",
              "tr",
              IdChecks::turkish,
              Set.of("kimlik", "tckn", "t.c"),
              "?99999999999"));

  private static final List<NationalId> AMERICAN =
      List.of(
          NationalId.of(
              "us-ssn",
              "en",
              IdChecks::americanSocialSecurity,
              Set.of("ssn", "social security", "social sec", "soc sec"),
              "?999-99-9999",
              "?999 99 9999",
              "?999999999"),
          NationalId.of(
              "ca-sin",
              "en",
              digits ->
                  digits.charAt(0) != '0' && digits.charAt(0) != '8' && CheckDigits.luhn(digits),
              Set.of("sin", "social insurance", "nas", "assurance sociale"),
              "?999-999-999",
              "?999 999 999",
              "?999999999"),
          NationalId.of(
              "br-cpf",
              "pt",
              IdChecks::brazilianPerson,
              Set.of("cpf"),
              "=999.999.999-99",
              "?99999999999"),
          NationalId.of(
              "br-cnpj",
              "pt",
              IdChecks::brazilianFirm,
              Set.of("cnpj"),
              "=99.999.999/9999-99",
              "?99999999999999"),
          NationalId.of("mx-curp", "es", IdChecks::mexican, Set.of("curp"), "=AAAA999999AAAAAAN9"),
          NationalId.of(
              "cl-rut",
              "es",
              IdChecks::chilean,
              Set.of("rut", "run"),
              "=99.999.999-N",
              "~99999999-N"),
          NationalId.of(
              "ar-cuit", "es", IdChecks::argentine, Set.of("cuit", "cuil"), "~99-99999999-9"));

  private static final List<NationalId> ASIAN =
      List.of(
          NationalId.of(
              "cn-resident-id",
              "zh",
              IdChecks::chinese,
              Set.of("身份证", "公民身份"),
              "=99999999999999999N",
              "=999999999999999999"),
          NationalId.of(
              "in-aadhaar",
              "hi",
              digits -> digits.charAt(0) > '1' && CheckDigits.verhoeff(digits),
              Set.of("aadhaar", "aadhar", "uid", "आधार"),
              "?9999 9999 9999",
              "?9999-9999-9999",
              "?999999999999"),
          NationalId.of(
              "in-pan",
              "hi",
              id -> "PCHFATBLJG".indexOf(id.charAt(3)) >= 0,
              Set.of("pan", "permanent account", "income tax"),
              "?AAAAA9999A"),
          NationalId.of(
              "kr-rrn",
              "ko",
              IdChecks::korean,
              Set.of("주민등록", "주민번호", "resident"),
              "~999999-9999999"),
          NationalId.of(
              "jp-my-number",
              "ja",
              IdChecks::japanese,
              Set.of("マイナンバー", "個人番号", "my number"),
              "?999999999999",
              "?9999 9999 9999"),
          NationalId.of(
              "sg-nric", "en", IdChecks::singaporean, Set.of("nric", "fin"), "=A9999999A"),
          NationalId.of(
              "za-id",
              "en",
              digits -> BirthDates.yearMonthDay(digits, 0) && CheckDigits.luhn(digits),
              Set.of("id number", "identity", "said", "id no"),
              "?9999999999999",
              "?999999 9999 999"));

  /** All of them. */
  static final List<NationalId> ALL =
      Stream.of(WESTERN, NORTHERN, EASTERN, AMERICAN, ASIAN).flatMap(List::stream).toList();

  private NationalIds() {}
}
