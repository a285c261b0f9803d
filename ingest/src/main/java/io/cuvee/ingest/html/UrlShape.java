package io.cuvee.ingest.html;

import io.cuvee.ingest.url.Url;

/**
 * What an address says about the kind of its page: words of host and path, and how the path is
 * made.
 */
final class UrlShape {
  /** Kinds of pages, by words that sites put into the addresses of such pages. */
  private static final String[] KINDS = {
    "article articles news blog blogs post posts story stories opinion press magazine column",
    "product products item items dp buy sku prod gp",
    "collection collections category categories shop store catalog catalogue browse cat",
    "forum forums thread threads topic topics question questions viewtopic discussion discussions"
        + " community comments showthread board boards discuss answers",
    "docs doc documentation manual guide guides api reference help wiki tutorial tutorials learn"
        + " support kb handbook howto",
    "jobs job events event search tag tags archive archives list listing directory results best top"
        + " podcasts videos authors author schedule standings",
    "service services solutions solution about pricing company features industries platform team"
        + " careers contact consulting software"
  };

  private static final int MAX_PATH = 400;
  private static final WordTable TABLE = table();

  /** Features of an address. */
  static final int LENGTH = KINDS.length + 7;

  private final float[] features = new float[LENGTH];

  private UrlShape() {}

  private static WordTable table() {
    var table = new WordTable();
    for (int kind = 0; kind < KINDS.length; kind++) {
      table.add(KINDS[kind], 1L << kind);
    }
    return table;
  }

  /** The shape of an address; all zero for none. */
  static UrlShape of(String address) {
    var shape = new UrlShape();
    if (address != null) {
      Url.parse(address).ifPresent(shape::read);
    }
    return shape;
  }

  private void read(Url url) {
    var path = url.path().length() > MAX_PATH ? url.path().substring(0, MAX_PATH) : url.path();
    long kinds = words(url.hostName()) | words(path);
    int at = 0;
    for (int kind = 0; kind < KINDS.length; kind++) {
      features[at++] = kinds >> kind & 1;
    }
    int end = path.length() > 1 && path.endsWith("/") ? path.length() - 1 : path.length();
    int last = path.lastIndexOf('/', end - 1) + 1;
    features[at++] = count(path, 0, end, '/', '/');
    features[at++] = end - last;
    features[at++] = count(path, last, end, '-', '-') + count(path, last, end, '_', '_');
    features[at++] = count(path, last, end, '0', '9');
    features[at++] = count(path, 0, last, '0', '9');
    features[at++] = url.query().isEmpty() ? 0 : 1;
    features[at] = end <= 1 ? 1 : 0;
  }

  private static long words(String text) {
    long found = 0;
    int hash = WordTable.EMPTY_HASH;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? CharKind.lower(text.charAt(i)) : '/';
      if (c >= 'a' && c <= 'z') {
        hash = WordTable.extend(hash, c);
      } else {
        found |= TABLE.get(hash);
        hash = WordTable.EMPTY_HASH;
      }
    }
    return found;
  }

  private static int count(String text, int from, int to, char least, char most) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += text.charAt(i) >= least && text.charAt(i) <= most ? 1 : 0;
    }
    return count;
  }

  /** One of the features. */
  float feature(int which) {
    return features[which];
  }
}
