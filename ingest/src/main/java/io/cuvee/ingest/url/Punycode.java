package io.cuvee.ingest.url;

/** Punycode (RFC 3492): a label of any script as ASCII letters, digits and hyphens. */
final class Punycode {
  private static final int BASE = 36;
  private static final int T_MIN = 1;
  private static final int T_MAX = 26;
  private static final int SKEW = 38;
  private static final int DAMP = 700;
  private static final int INITIAL_BIAS = 72;

  /** Domain labels end at 63 octets; the bound keeps the quadratic algorithm cheap. */
  private static final int MAX_CODE_POINTS = 1000;

  private Punycode() {}

  /** The label with its prefix {@code xn--}; null if it is far beyond what a name may hold. */
  static String encode(String label) {
    int[] points = label.codePoints().toArray();
    if (points.length > MAX_CODE_POINTS) {
      return null;
    }
    var out = new StringBuilder("xn--");
    int basic = 0;
    for (int point : points) {
      if (point < 0x80) {
        out.append((char) point);
        basic++;
      }
    }
    if (basic > 0) {
      out.append('-');
    }
    int bias = INITIAL_BIAS;
    int delta = 0;
    int handled = basic;
    for (int n = 0x80; handled < points.length; n++) {
      int next = next(points, n);
      delta += (next - n) * (handled + 1);
      n = next;
      for (int point : points) {
        delta += point < n ? 1 : 0;
        if (point == n) {
          digits(out, delta, bias);
          bias = adapt(delta, handled + 1, handled == basic);
          delta = 0;
          handled++;
        }
      }
      delta++;
    }
    return out.toString();
  }

  private static int next(int[] points, int least) {
    int next = Integer.MAX_VALUE;
    for (int point : points) {
      next = point >= least ? Math.min(next, point) : next;
    }
    return next;
  }

  private static void digits(StringBuilder out, int delta, int bias) {
    int q = delta;
    for (int k = BASE; ; k += BASE) {
      int t = Math.max(T_MIN, Math.min(T_MAX, k - bias));
      if (q < t) {
        break;
      }
      out.append(digit(t + (q - t) % (BASE - t)));
      q = (q - t) / (BASE - t);
    }
    out.append(digit(q));
  }

  private static char digit(int value) {
    return (char) (value < 26 ? 'a' + value : '0' + value - 26);
  }

  private static int adapt(int delta, int points, boolean first) {
    int scaled = first ? delta / DAMP : delta / 2;
    scaled += scaled / points;
    int k = 0;
    while (scaled > (BASE - T_MIN) * T_MAX / 2) {
      scaled /= BASE - T_MIN;
      k += BASE;
    }
    return k + (BASE - T_MIN + 1) * scaled / (scaled + SKEW);
  }
}
