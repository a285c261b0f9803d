package io.cuvee.filters.pii;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Finds personal data in one pass: most characters only fail a table look-up; an at sign, the first
 * digit of a run, a colon, a bracket, a hyphen or a key's first letter calls the matchers that it
 * hints at, each of which looks at a bounded stretch. So time is linear in the text, whatever it
 * holds.
 *
 * <p>Holds buffers: an instance belongs to one thread.
 */
public final class PiiScanner {
  /** Version of what is found, for the fingerprint of a stage. */
  public static final String VERSION = "pii-1";

  private static final byte[] HINTS = new byte[128];
  private static final byte DIGIT = 1;
  private static final byte AT = 2;
  private static final byte COLON = 3;
  private static final byte EQUALS = 4;
  private static final byte PLUS = 5;
  private static final byte HYPHEN = 6;
  private static final byte LETTER = 7;

  static {
    for (char c = '0'; c <= '9'; c++) {
      HINTS[c] = DIGIT;
    }
    for (char c = 'A'; c <= 'z'; c++) {
      HINTS[c] = SecretMatcher.begins(c) ? LETTER : 0;
    }
    HINTS['a'] = LETTER;
    HINTS['A'] = LETTER;
    HINTS['@'] = AT;
    HINTS[':'] = COLON;
    HINTS['='] = EQUALS;
    HINTS['+'] = PLUS;
    HINTS['('] = PLUS;
    HINTS['-'] = HYPHEN;
  }

  private final PiiText text = new PiiText();
  private final Set<PiiKind> kinds;
  private final boolean obfuscated;
  private final EmailMatcher email = new EmailMatcher();
  private final ObfuscatedEmailMatcher speltOut = new ObfuscatedEmailMatcher();
  private final Ipv4Matcher ipv4 = new Ipv4Matcher();
  private final Ipv6Matcher ipv6 = new Ipv6Matcher();
  private final IbanMatcher iban = new IbanMatcher();
  private final CardMatcher card = new CardMatcher();
  private final NationalIdMatcher id = new NationalIdMatcher();
  private final PhoneMatcher phone = new PhoneMatcher();
  private final SecretMatcher secret = new SecretMatcher();
  private final AssignedSecretMatcher assigned = new AssignedSecretMatcher();
  private final PrivateKeyMatcher privateKey = new PrivateKeyMatcher();
  private final List<PiiSpan> found = new ArrayList<>();
  private long tries;

  /**
   * A scanner.
   *
   * @param kinds what to look for
   * @param obfuscated whether e-mail addresses that are spelt out count
   */
  public PiiScanner(Set<PiiKind> kinds, boolean obfuscated) {
    this.kinds = kinds.isEmpty() ? EnumSet.noneOf(PiiKind.class) : EnumSet.copyOf(kinds);
    this.obfuscated = obfuscated;
  }

  /** The spans of a text, in order, without overlap. */
  public List<PiiSpan> scan(String of, PiiContext context) {
    text.set(of, context);
    found.clear();
    phone.reset();
    tries = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.at(i);
      byte hint = c < 128 ? HINTS[c] : 0;
      if (hint == DIGIT) {
        numbers(i);
        i = runEnd(i) - 1;
      } else if (hint != 0) {
        hinted(hint, i);
      }
    }
    return found.isEmpty() ? List.of() : withoutOverlap();
  }

  private int runEnd(int from) {
    int end = from + 1;
    while (text.digit(end)) {
      end++;
    }
    return end;
  }

  private void hinted(byte hint, int at) {
    switch (hint) {
      case AT -> {
        attempt(PiiKind.EMAIL, email, at);
        speltOut(at);
      }
      case COLON -> {
        attempt(PiiKind.IP_ADDRESS, ipv6, at);
        attempt(PiiKind.API_KEY, assigned, at);
      }
      case EQUALS -> attempt(PiiKind.API_KEY, assigned, at);
      case PLUS -> attempt(PiiKind.PHONE, phone, at);
      case HYPHEN -> {
        if (text.at(at - 1) != '-' && text.at(at + 1) == '-') {
          attempt(PiiKind.PRIVATE_KEY, privateKey, at);
        }
      }
      default -> letter(at);
    }
  }

  private void letter(int at) {
    if (!text.asciiWord(at - 1)) {
      if (SecretMatcher.begins(text.at(at))) {
        attempt(PiiKind.API_KEY, secret, at);
      }
      if ((text.at(at) | 0x20) == 'a') {
        speltOut(at);
      }
    }
  }

  private void speltOut(int at) {
    if (obfuscated) {
      attempt(PiiKind.EMAIL, speltOut, at);
    }
  }

  private void numbers(int at) {
    attempt(PiiKind.IP_ADDRESS, ipv4, at);
    attempt(PiiKind.IBAN, iban, at);
    attempt(PiiKind.CREDIT_CARD, card, at);
    attempt(PiiKind.NATIONAL_ID, id, at);
    attempt(PiiKind.PHONE, phone, at);
  }

  private void attempt(PiiKind kind, PiiMatcher matcher, int at) {
    if (kinds.contains(kind)) {
      tries++;
      var span = matcher.match(text, at);
      if (span != null) {
        found.add(span);
      }
    }
  }

  /** How often a matcher was called for the last text; each call is of bounded work. */
  long tries() {
    return tries;
  }

  /** Where two overlap, the kind that stands first stays; of one kind the longer. */
  private List<PiiSpan> withoutOverlap() {
    var ranked = new ArrayList<>(found);
    ranked.sort(Comparator.comparingInt(PiiSpan::start).thenComparingInt(span -> -span.end()));
    var kept = new ArrayList<PiiSpan>();
    for (var span : ranked) {
      while (!kept.isEmpty() && last(kept).end() > span.start() && stronger(span, last(kept))) {
        kept.remove(kept.size() - 1);
      }
      if (kept.isEmpty() || last(kept).end() <= span.start()) {
        kept.add(span);
      }
    }
    return List.copyOf(kept);
  }

  private static PiiSpan last(List<PiiSpan> spans) {
    return spans.get(spans.size() - 1);
  }

  private static boolean stronger(PiiSpan one, PiiSpan other) {
    int order = one.kind().compareTo(other.kind());
    return order < 0 || (order == 0 && one.end() - one.start() > other.end() - other.start());
  }
}
