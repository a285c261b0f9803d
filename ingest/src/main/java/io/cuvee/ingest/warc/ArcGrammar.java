package io.cuvee.ingest.warc;

import io.cuvee.ingest.stored.ByteWindow;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * ARC 1 and 2 (Burner and Kahle, "Arc File Format", 1996): a line with address, IP, date, type and
 * length (version 2: also result, checksum, location, offset and file name before the length), the
 * bytes, a line feed. Spaces in addresses and missing types are tolerated.
 */
final class ArcGrammar implements RecordGrammar {
  private static final int LONGEST_LINE = 1 << 14;
  private static final Set<String> SCHEMES =
      Set.of("http", "https", "ftp", "dns", "filedesc", "whois", "warcinfo", "metadata", "gopher");

  /** Where a line does not begin, a scheme must: a wrong length may lead inside an address. */
  @Override
  public boolean startsAt(ByteWindow window, int at) throws IOException {
    var header = parse(window, at);
    return header != null && (beginsLine(window, at) || SCHEMES.contains(scheme(header)));
  }

  @Override
  public boolean plausibleAt(ByteWindow window, int at) throws IOException {
    return beginsLine(window, at) && parse(window, at) != null;
  }

  private static boolean beginsLine(ByteWindow window, int at) {
    return at == 0 || window.at(at - 1) == '\n';
  }

  private static String scheme(RecordHeader header) {
    String address = HeaderFields.first(header.fields(), "WARC-Target-URI");
    return address.substring(0, address.indexOf(':')).toLowerCase(Locale.ROOT);
  }

  /** What stands behind a line feed that is due is no part of the block, whatever it is. */
  @Override
  public int separator() {
    return 1;
  }

  /** Whether text begins with an ARC record. */
  static boolean startsRecord(String latin1) {
    int end = latin1.indexOf('\n');
    return end > 0 && fields(latin1.substring(0, end)) != null;
  }

  @Override
  public RecordHeader parse(ByteWindow window) throws IOException {
    return parse(window, 0);
  }

  private static RecordHeader parse(ByteWindow window, int at) throws IOException {
    if (window.ensure(at + 1) <= at || !isLetter(window.at(at))) {
      return null;
    }
    int end = at;
    int ready = window.ready();
    boolean colon = false;
    while (end - at < LONGEST_LINE) {
      if (end >= ready) {
        ready = window.ensure(end + 256);
        if (end >= ready) {
          return null;
        }
      }
      int c = window.at(end);
      if (c == '\n') {
        break;
      }
      colon |= c == ':';
      if (!colon && end - at > 16) {
        return null;
      }
      end++;
    }
    if (end - at == LONGEST_LINE) {
      return null;
    }
    var fields = fields(window.latin1(at, end));
    if (fields == null) {
      return null;
    }
    String url = HeaderFields.first(fields, "WARC-Target-URI");
    String kind = url.startsWith("filedesc:") ? "arc-filedesc" : "arc";
    long length = WarcGrammar.length(HeaderFields.first(fields, "Content-Length"));
    return new RecordHeader(kind, fields, length, end + 1 - at, null, "");
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** The line's fields under the names that WARC gives them, or null if it is no header line. */
  static Map<String, List<String>> fields(String line) {
    var tokens = line.strip().split(" ", -1);
    int n = tokens.length;
    if (n < 4 || WarcGrammar.length(tokens[n - 1]) < 0 || tokens[0].indexOf(':') < 1) {
      return null;
    }
    // The date is the first token of digits behind the IP, from the place of either version.
    for (int date : new int[] {n - 3, n - 8, n - 2}) {
      if (date >= 2 && isDate(tokens[date], tokens[date - 1])) {
        return fields(tokens, date);
      }
    }
    return null;
  }

  private static Map<String, List<String>> fields(String[] tokens, int date) {
    int n = tokens.length;
    var fields = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    fields.put(
        "WARC-Target-URI", List.of(String.join(" ", Arrays.copyOfRange(tokens, 0, date - 1))));
    fields.put("WARC-IP-Address", List.of(tokens[date - 1]));
    fields.put("WARC-Date", List.of(isoDate(tokens[date])));
    if (date + 1 < n - 1) {
      fields.put("ARC-Content-Type", List.of(tokens[date + 1]));
    }
    fields.put("Content-Length", List.of(tokens[n - 1]));
    return fields;
  }

  /** Digits behind an address; behind a full one the corrupt dates of old files as well. */
  private static boolean isDate(String text, String address) {
    boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (digits && text.length() >= 8 && text.length() <= 17) {
      return isAddress(address);
    }
    return address.length() >= 7
        && isAddress(address)
        && text.length() <= 32
        && !text.isEmpty()
        && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '-' || c == ':' || c == '.');
  }

  private static boolean isAddress(String text) {
    return text.equals("-")
        || text.chars().allMatch(c -> Character.digit(c, 16) >= 0 || c == '.' || c == ':');
  }

  private static boolean within(String digits, int at, int least, int most) {
    int value = 10 * (digits.charAt(at) - '0') + digits.charAt(at + 1) - '0';
    return value >= least && value <= most;
  }

  /** ISO 8601 of an ARC date (yyyyMMddHHmmss); empty if it is none. */
  static String isoDate(String text) {
    boolean whole =
        text.length() >= 14
            && text.chars().allMatch(c -> c >= '0' && c <= '9')
            && within(text, 4, 1, 12)
            && within(text, 6, 1, 31)
            && within(text, 8, 0, 23)
            && within(text, 10, 0, 59)
            && within(text, 12, 0, 60);
    if (!whole) {
      return "";
    }
    return text.substring(0, 4)
        + '-'
        + text.substring(4, 6)
        + '-'
        + text.substring(6, 8)
        + 'T'
        + text.substring(8, 10)
        + ':'
        + text.substring(10, 12)
        + ':'
        + text.substring(12, 14)
        + 'Z';
  }
}
