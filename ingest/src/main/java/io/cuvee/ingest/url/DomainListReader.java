package io.cuvee.ingest.url;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Reads the lines of a {@link DomainList}. */
final class DomainListReader {
  /** Octets of the longest name in DNS (RFC 1035, section 2.3.4). */
  static final int MAX_NAME = 253;

  private static final int MAX_LINE = 8192;

  private static final int MAX_SHOWN = 100;

  /** What hosts files name for the machine itself. */
  private static final Set<String> LOCAL =
      Set.of("localhost", "localhost.localdomain", "local", "broadcasthost", "0.0.0.0");

  private final HashedNames.Builder below = new HashedNames.Builder();
  private final HashedNames.Builder alone = new HashedNames.Builder();
  private final HashedNames.Builder excepted = new HashedNames.Builder();
  private long ignored;
  private long lines;
  private DomainList.IgnoredLine firstIgnored;

  DomainList read(InputStream in) throws IOException {
    var bytes = new BufferedInputStream(in, 1 << 16);
    var line = new ByteArrayOutputStream();
    for (int b; (b = bytes.read()) >= 0; ) {
      if (b == '\n') {
        take(line);
      } else if (line.size() <= MAX_LINE) {
        line.write(b);
      }
    }
    take(line);
    return new DomainList(below.build(), alone.build(), excepted.build(), ignored, firstIgnored);
  }

  private void take(ByteArrayOutputStream line) {
    boolean whole = line.size() <= MAX_LINE;
    var text = line.toString(StandardCharsets.UTF_8).strip();
    line.reset();
    lines++;
    text = text.startsWith("\ufeff") ? text.substring(1) : text;
    boolean comment = text.startsWith("#") || text.startsWith("!") || text.startsWith("[");
    if (!text.isEmpty() && !comment && !(whole && entry(text))) {
      if (ignored++ == 0) {
        firstIgnored = new DomainList.IgnoredLine(lines, shown(text));
      }
    }
  }

  private static String shown(String text) {
    if (text.length() <= MAX_SHOWN) {
      return text;
    }
    boolean pair = Character.isHighSurrogate(text.charAt(MAX_SHOWN - 1));
    return text.substring(0, pair ? MAX_SHOWN - 1 : MAX_SHOWN);
  }

  private boolean entry(String line) {
    if (line.startsWith("@@||")) {
      return adblock(line.substring(4), excepted);
    }
    if (line.startsWith("||")) {
      return adblock(line.substring(2), below);
    }
    var words = withoutComment(line);
    int space = blank(words, 0);
    if (space == words.length()) {
      return plain(words);
    }
    return hosts(words, space);
  }

  /** A number sign inside a word begins an adblock selector, not a comment. */
  private static String withoutComment(String line) {
    int comment = line.indexOf('#');
    boolean apart = comment > 0 && line.charAt(comment - 1) <= ' ';
    return apart ? line.substring(0, comment).strip() : line;
  }

  /** A domain between the anchor and the separator; options only that leave it whole. */
  private static boolean adblock(String rule, HashedNames.Builder into) {
    int end = rule.indexOf('^');
    if (end < 0) {
      return false;
    }
    var options = rule.substring(end + 1);
    boolean whole =
        options.isEmpty()
            || options.equals("$document")
            || options.equals("$doc")
            || options.equals("$all")
            || options.equals("$important");
    return whole && add(rule.substring(0, end), into);
  }

  private boolean plain(String word) {
    var name = word.startsWith("*.") ? word.substring(2) : word;
    return add(name.startsWith(".") ? name.substring(1) : name, below);
  }

  private boolean hosts(String words, int space) {
    var address = words.substring(0, space);
    boolean ip = Ipv4.endsInNumber(address) || Ipv6.parse(address) != null;
    if (!ip) {
      return false;
    }
    boolean understood = true;
    for (int from = space; from < words.length(); ) {
      int start = from + 1;
      from = blank(words, start);
      var name = words.substring(start, from);
      boolean local = name.isEmpty() || LOCAL.contains(name) || name.startsWith("ip6-");
      understood &= local || add(name, alone);
    }
    return understood;
  }

  private static int blank(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != ' ' && text.charAt(at) != '\t') {
      at++;
    }
    return at;
  }

  private static boolean add(String name, HashedNames.Builder into) {
    var host = HostParser.parse(name, true);
    if (host == null) {
      return false;
    }
    host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    if (host.isEmpty() || host.length() > MAX_NAME || host.indexOf('*') >= 0) {
      return false;
    }
    into.add(host);
    return true;
  }
}
