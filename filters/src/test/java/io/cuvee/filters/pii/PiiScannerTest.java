package io.cuvee.filters.pii;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuvee.core.document.ContentKind;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Examples are the issuers' own (standards, official samples) or computed by hand. */
class PiiScannerTest {
  private final PiiScanner scanner = new PiiScanner(EnumSet.allOf(PiiKind.class), true);

  private List<String> found(String text) {
    return found(text, PiiContext.UNKNOWN);
  }

  private List<String> found(String text, PiiContext context) {
    return scanner.scan(text, context).stream()
        .map(
            s ->
                s.kind().label()
                    + (s.detail().isEmpty() ? "" : ":" + s.detail())
                    + " "
                    + s.of(text))
        .toList();
  }

  private static PiiContext in(String language) {
    return new PiiContext(language, "", ContentKind.PROSE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Write to jane.doe+news@mail.cuvee-wines.co.uk.|jane.doe+news@mail.cuvee-wines.co.uk",
        "<mailto:o'hara@univie.ac.at>|o'hara@univie.ac.at",
        "请联系zhang@firma.cn了解|zhang@firma.cn",
        "anna@müller.de schrieb|anna@müller.de",
        "\"a_b@c-d.org\"--|a_b@c-d.org",
        "\\email{a}{b.c@firma.de}|b.c@firma.de",
        "?to=b.c@firma.de&cc=|b.c@firma.de",
      })
  void emailAddressesStandInSentences(String text, String address) {
    assertThat(found(text)).containsExactly("email " + address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "user@example.com and root@mail.example.org", // RFC 2606
        "git@github.com:apache/spark.git",
        "icon@2x.png and bundle@1.2.3",
        "@Override public void run()",
        "a..b@host.de", // no dot-atom
        "x@localhost",
        "name@host.notatopleveldomain",
        "@@@@ a@ @b.de",
      })
  void theseAreNoAddresses(String text) {
    assertThat(found(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jane (at) firma dot com",
        "jane [at] firma [dot] co [dot] uk",
        "jane AT firma DOT com",
        "jane(at)firma.com",
      })
  void addressesThatAreSpeltOutAreFoundOnRequest(String text) {
    assertThat(found("mail " + text + " now")).containsExactly("email:obfuscated " + text);
    var plain = new PiiScanner(EnumSet.allOf(PiiKind.class), false);
    assertThat(plain.scan(text, PiiContext.UNKNOWN)).isEmpty();
  }

  @Test
  void aLookAtASiteIsNoAddress() {
    assertThat(found("have a look at firma.com or meet me at noon dot")).isEmpty();
  }

  @Test
  void publicAddressesOfMachines() {
    assertThat(found("from 93.184.216.34 port 22, 2606:2800:220:1:248:1893:25c8:1946 and 2a00::5"))
        .containsExactly(
            "ip-address:ipv4 93.184.216.34",
            "ip-address:ipv6 2606:2800:220:1:248:1893:25c8:1946",
            "ip-address:ipv6 2a00::5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "192.168.1.1 10.0.0.1 172.16.5.4 127.0.0.1 169.254.1.1 100.64.0.1 0.0.0.0 255.255.255.255",
        "192.0.2.77 198.51.100.7 203.0.113.9 198.18.0.1 239.1.2.3", // RFC 5737, 2544, multicast
        "fe80::1 ::1 2001:db8::8a2e:370:7334 fd00::1", // RFC 4291, 3849, 4193
        "version 93.18.21.34 and lib-93.18.21.34.jar, numpy==93.18.21.34, Chrome/120.0.209.109",
        "1.2.3.4 Scope\n2.10.1.1 Terms, see 4.4.1.3", // sections
        "1.2.3.4.5 and 256.1.1.1 and 01.22.33.44",
        "std::vector<int> at 12:30:45, 00:1a:2b:3c:4d:5e",
      })
  void theseAreNoPublicAddresses(String text) {
    assertThat(found(text)).isEmpty();
  }

  @Test
  void smallDottedNumbersInCodeAreVersions() {
    var code = new PiiContext("und", "", ContentKind.CODE);
    assertThat(found("<v>1.2.3.4</v>", code)).isEmpty();
    assertThat(found("dns = 8.8.8.8", code)).hasSize(1);
  }

  /** Examples of the IBAN registry (SWIFT, release 99). */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "DE89 3704 0044 0532 0130 00",
        "GB29NWBK60161331926819",
        "FR14 2004 1010 0505 0001 3M02 606",
        "NO9386011117947",
        "MT84MALT011000012345MTLCAST001S",
      })
  void bankAccountsOfTheRegistry(String account) {
    assertThat(found("Konto " + account + ", danke")).hasSize(1);
    assertThat(found("Konto " + account + ", danke").get(0)).startsWith("iban:").endsWith(account);
    // One digit changed: the remainder by 97 is another.
    var wrong = account.replaceFirst("[13]", "2");
    assertThat(found("Konto " + wrong)).noneMatch(f -> f.startsWith("iban"));
  }

  /** Test numbers that the schemes publish. */
  @ParameterizedTest
  @CsvSource({
    "4111 1111 1111 1111,visa", "5555555555554444,mastercard", "2223003122003222,mastercard",
    "3782-822463-10005,american-express", "6011111111111117,discover", "3530111333300000,jcb",
    "card 30569309025904,diners-club", "6200000000000005,unionpay"
  })
  void cards(String number, String issuer) {
    assertThat(found("pay " + number + " today"))
        .containsExactly("credit-card:" + issuer + " " + number.replace("card ", ""));
    assertThat(found("pay " + number.replaceAll(".$", "9") + " today").toString())
        .doesNotContain("credit-card");
  }

  @Test
  void aBarcodeIsNoCard() {
    // EAN-13 of a German firm; it begins with 4 and has 13 digits as old Visa numbers had.
    assertThat(found("EAN 4006381333931 and 4012888888881881.5")).isEmpty();
  }

  /** Official samples, or numbers with check digits computed by hand. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de-steuer-id|Steuer-ID 86095742719",
        "es-dni|DNI 12345678Z",
        "es-nie|X1234567L",
        "it-codice-fiscale|RSSMRA85T10A562S",
        "fr-nir|2 55 08 14 168 025 38",
        "nl-bsn|BSN 111222333",
        "be-rijksregister|85.07.30-033.28",
        "ch-ahv|756.9217.0769.85",
        "pt-nif|NIF 501442600",
        "gb-nino|National Insurance AB 12 34 56 C",
        "se-personnummer|19811218-9876",
        "fi-hetu|131052-308T",
        "no-fodselsnummer|fødselsnummer 15021951940",
        "dk-cpr|CPR 070761-4285",
        "ee-isikukood|isikukood 37605030299",
        "pl-pesel|PESEL 44051401359",
        "cz-rodne-cislo|736028/5163",
        "bg-egn|ЕГН 6101057509",
        "hr-oib|OIB 94577403194",
        "tr-kimlik|TC Kimlik 10000000146",
        "us-ssn|SSN: 219-09-9998",
        "ca-sin|SIN 130 692 544",
        "br-cpf|111.444.777-35",
        "br-cnpj|11.444.777/0001-61",
        "mx-curp|BOXW310820HNERXN09",
        "cl-rut|30.686.957-4",
        "ar-cuit|CUIT 20-12345678-6",
        "cn-resident-id|11010519491231002X",
        "in-aadhaar|Aadhaar 2341 2341 2346",
        "in-pan|PAN ABCPE1234F",
        "jp-my-number|マイナンバー 123456789018",
        "sg-nric|S1234567D",
      })
  void nationalIds(String name, String text) {
    assertThat(found(text)).singleElement().asString().startsWith("national-id:" + name + " ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "order 86095742719 shipped", // a German tax id without a word that says so
        "219-09-9998", // no word
        "SSN 000-12-3456", // never issued
        "DNI 12345678A", // the letter is Z
        "PESEL 44051401358",
        "fi 310252-308T", // 31 February
        "11010519491331002X", // month 13
        "sha1 da39a3ee5e6b4b0d3255bfef95601890afd80709",
        "md5 d41d8cd98f00b204e9800998ecf8427e",
        "uuid 123e4567-e89b-12d3-a456-426614174000",
      })
  void theseAreNoIds(String text) {
    assertThat(found(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Call 212-736-5000 now|212-736-5000",
        "en|(415) 392-0202|(415) 392-0202",
        "en|fax: 2127365000|2127365000",
        "en|phone: 736-5000|736-5000",
        "und|+49 30 227 32152|+49 30 227 32152",
        "de|Tel.: 030/227-32152|030/227-32152",
        "fr|01 42 68 53 00|01 42 68 53 00",
        "ja|03-3581-5111|03-3581-5111",
        "en|1-212-736-5000 x123|1-212-736-5000 x123",
        "en|+44 20 7219 4272|+44 20 7219 4272",
      })
  void phoneNumbers(String language, String text, String number) {
    assertThat(found(text, in(language))).containsExactly("phone " + number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ISBN 978-3-16-148410-0 and ISBN 0-306-40615-2, 978 0 306 40615 7",
        "on 2023-10-11 12:30:45, 10.11.2023, 11/10/2023 and 1990-2000",
        "$1,234,567.00, 1 234 567 EUR, 12.345.678",
        "48.856614, 2.352222 and -33.8688, 151.2093",
        "0 2008-09-15 20:30:00 and 0 1412881037",
        "pages 123-4567890, 1-2-3-4-5-6-7, 10 20 30 40 50 60 70",
        "arXiv:2407.12854 doi:10.1000/182 ISSN 2049-3630",
        "call 555-0123 or (212) 555-0142", // fiction
        "+44 7700 900123 and 020 7946 0018", // Ofcom's numbers for drama
        "id 2127365000 in row 2127365001",
        "https://shop.de/p/2127365000?ref=0302273215",
        "212 736 5000 212 736 5001 212 736 5002 212 736 5003 212 736 5004",
      })
  void theseAreNoPhoneNumbers(String text) {
    assertThat(found(text, in("en"))).isEmpty();
    assertThat(found(text, in("de"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "aws-access-key,AKIAIOSFODNN7QYZZB3K",
    "github-token,ghp_16C7e42F292c6912E7710c838347Ae178B4a",
    "slack-token,xoxb-263594206564-2343594206574-FGqddMF8t08v8N7Oq4i57vs1",
    "google-api-key,AIzaSyDaGmWKa4JsXZ-HjGw7ISLn_3namBGewQe",
    "stripe-key,sk_live_4eC39HqLyjWDarjtT1zdp7dc",
    "npm-token,npm_aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789",
    "json-web-token,eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U",
  })
  void keysOfServices(String name, String key) {
    assertThat(found("use '" + key + "' here")).containsExactly("api-key:" + name + " " + key);
  }

  @Test
  void aRandomValueUnderASecretsName() {
    assertThat(found("client_secret = \"q7Zt1LpX9vB4nM2kR8sW\"\nsha = \"q7Zt1LpX9vB4nM2kR8sW\""))
        .containsExactly("api-key:assigned-secret q7Zt1LpX9vB4nM2kR8sW");
    assertThat(found("password: correct-horse-battery token = your_token_goes_here_please"))
        .isEmpty();
    assertThat(found("AKIAIOSFODNN7EXAMPLE")).as("Amazon's own example").isEmpty();
  }

  @Test
  void aPrivateKeyIsOneSpan() {
    var key = "-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA\n-----END RSA PRIVATE KEY-----";
    assertThat(found("a\n" + key + "\nb")).containsExactly("private-key " + key);
    assertThat(found("-----BEGIN PUBLIC KEY-----\nMIIEow\n-----END PUBLIC KEY-----")).isEmpty();
    assertThat(found("-----BEGIN PRIVATE KEY----- means a key follows")).isEmpty();
  }

  @Test
  void anAddressOfDigitsIsNoPhoneNumber() {
    assertThat(found("2127365000@web.de", in("en"))).containsExactly("email 2127365000@web.de");
  }
}
