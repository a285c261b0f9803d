package io.cuvee.filters.pii;

import io.cuvee.core.hash.KeyedHash;
import io.cuvee.core.hash.RandomStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Made-up values in the form of real ones. The same value gives the same surrogate wherever it
 * stands, whatever its spacing and case; no surrogate can be anybody's:
 *
 * <ul>
 *   <li>e-mail addresses are in the domains of RFC 2606,
 *   <li>IPv4 addresses in TEST-NET-1 to 3 (RFC 5737), IPv6 in 2001:db8::/32 (RFC 3849),
 *   <li>North American phone numbers in 555-0100 to 555-0199, all others begin with 000,
 *   <li>bank accounts, cards and national ids fail their check digits or their structure,
 *   <li>API keys end with EXAMPLE, and of a private key only its placeholder is left.
 * </ul>
 */
final class Surrogates {
  private static final List<String> DOMAINS = List.of("example.com", "example.net", "example.org");
  private static final List<String> TEST_NETS = List.of("192.0.2.", "198.51.100.", "203.0.113.");
  private static final String EXAMPLE = "EXAMPLE";
  private static final Map<String, NationalId> IDS =
      NationalIds.ALL.stream()
          .collect(java.util.stream.Collectors.toUnmodifiableMap(NationalId::name, id -> id));

  private final KeyedHash hash;

  Surrogates(long seed) {
    this.hash = KeyedHash.of(seed, "pii-surrogate");
  }

  /** The surrogate of a value that was found. */
  String of(PiiSpan span, String value) {
    var draws = hash.stream(span.kind() + "\0" + normal(span, value));
    return switch (span.kind()) {
      case EMAIL -> email(draws);
      case IP_ADDRESS -> address(span.detail(), draws);
      case PHONE -> phone(value, draws);
      case IBAN -> account(value, draws);
      case CREDIT_CARD -> card(value, draws);
      case NATIONAL_ID -> id(span.detail(), value, draws);
      case API_KEY -> key(span.detail(), value, draws);
      case PRIVATE_KEY -> span.kind().placeholder();
    };
  }

  /** Letters and digits in lower case: what makes two writings one value. */
  private static String normal(PiiSpan span, String value) {
    if (span.kind() == PiiKind.API_KEY) {
      return value;
    }
    if (span.kind() == PiiKind.EMAIL) {
      return value.toLowerCase(Locale.ROOT);
    }
    var normal = new StringBuilder();
    for (char c : value.toCharArray()) {
      if (letter(c) || digit(c) || c == ':') {
        normal.append(Character.toLowerCase(c));
      }
    }
    return normal.toString();
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean letter(char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }

  private static String email(RandomStream draws) {
    var name = new StringBuilder("user");
    for (int i = 0; i < 8; i++) {
      name.append(Character.forDigit(draws.nextInt(36), 36));
    }
    return name + "@" + DOMAINS.get(draws.nextInt(DOMAINS.size()));
  }

  private static String address(String detail, RandomStream draws) {
    if (detail.equals("ipv4")) {
      return TEST_NETS.get(draws.nextInt(TEST_NETS.size())) + (1 + draws.nextInt(254));
    }
    var address = new StringBuilder("2001:db8");
    for (int group = 0; group < 6; group++) {
      address.append(':').append(Integer.toHexString(draws.nextInt(1 << 16)));
    }
    return address.toString();
  }

  private static String phone(String value, RandomStream draws) {
    var digits = value.replaceAll("[^0-9]", "");
    boolean country = value.startsWith("+") && digits.startsWith("1");
    int from = country || (digits.length() == 11 && digits.startsWith("1")) ? 1 : 0;
    boolean american = digits.length() == 10 + from && (country || !value.startsWith("+"));
    if (american && digits.charAt(from) != '0') {
      // The area code stays: it is shared by millions, and 555-01xx is fiction in each.
      var made = digits.substring(0, from + 3) + "55501" + draws.nextInt(10) + draws.nextInt(10);
      return write(value, made);
    }
    var made = new StringBuilder("000");
    while (made.length() < digits.length()) {
      made.append(draws.nextInt(10));
    }
    return write(value, made.substring(0, digits.length()));
  }

  private static String account(String value, RandomStream draws) {
    var compact = compact(value);
    var made = new StringBuilder(compact.substring(0, 2)).append("00");
    draw(compact, 4, made, draws);
    // Check digits run from 02 to 98; 00 would also pass a bare remainder for one body in 97.
    if (CheckDigits.iban(made)) {
      made.setCharAt(3, '1');
    }
    return write(value, made.toString());
  }

  private static String card(String value, RandomStream draws) {
    var compact = compact(value);
    // Industry 0 is kept back by ISO/TC 68: no issuer begins with it. Nor does a phone number with
    // 000.
    var made = new StringBuilder("000");
    draw(compact, made.length(), made, draws);
    if (CheckDigits.luhn(made)) {
      bump(made);
    }
    return write(value, made.toString());
  }

  private static String id(String name, String value, RandomStream draws) {
    var compact = compact(value);
    var made = new StringBuilder();
    switch (name) {
      // Never issued: area 000 (20 CFR 422.103), the prefix QQ, a number that begins with 0.
      case "us-ssn" -> made.append("000");
      case "gb-nino" -> made.append("QQ");
      default -> {}
    }
    draw(compact, made.length(), made, draws);
    var id = IDS.get(name);
    for (int i = made.length() - 1; i >= 0 && id.check().test(made.toString()); i--) {
      int last = lastDigit(made, i);
      for (int step = 0; step < 9 && id.check().test(made.toString()); step++) {
        made.setCharAt(last, (char) ('0' + (made.charAt(last) - '0' + 1) % 10));
      }
      i = last;
    }
    return write(value, made.toString());
  }

  private static int lastDigit(CharSequence made, int from) {
    int at = from;
    while (at > 0 && !digit(made.charAt(at))) {
      at--;
    }
    return at;
  }

  /** The service's prefix stays, and the separators. */
  private static String key(String detail, String value, RandomStream draws) {
    int mark = Math.max(value.indexOf('_'), value.indexOf('-')) + 1;
    int body = detail.equals("assigned-secret") ? 0 : mark == 0 ? 4 : mark;
    var made = new StringBuilder(value.substring(0, Math.min(body, 12)));
    draw(value.substring(0, value.length() - EXAMPLE.length()), made.length(), made, draws);
    return made + EXAMPLE;
  }

  /** Appends drawn characters of the kinds that stand in a text from an index on. */
  private static void draw(String like, int from, StringBuilder made, RandomStream draws) {
    for (int i = from; i < like.length(); i++) {
      char c = like.charAt(i);
      if (digit(c)) {
        made.append((char) ('0' + draws.nextInt(10)));
      } else if (letter(c)) {
        made.append((char) ((c < 'a' ? 'A' : 'a') + draws.nextInt(26)));
      } else {
        made.append(c);
      }
    }
  }

  private static void bump(StringBuilder made) {
    int last = made.length() - 1;
    made.setCharAt(last, (char) ('0' + (made.charAt(last) - '0' + 1) % 10));
  }

  private static String compact(String value) {
    var compact = new StringBuilder();
    for (char c : value.toCharArray()) {
      if (digit(c) || letter(c)) {
        compact.append(Character.toUpperCase(c));
      }
    }
    return compact.toString();
  }

  /** Puts letters and digits where the value has letters and digits; separators stay. */
  private static String write(String value, String made) {
    var written = new StringBuilder(value.length());
    int next = 0;
    for (char c : value.toCharArray()) {
      boolean place = digit(c) || letter(c);
      written.append(place && next < made.length() ? made.charAt(next++) : c);
    }
    return written.toString();
  }
}
