package io.cuvee.ingest.url;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class UrlRulesTest {
  private static DomainList list(String text) throws IOException {
    return DomainList.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static UrlRules.NamedList named(String name, String text) throws IOException {
    return new UrlRules.NamedList(name, list(text));
  }

  private static FineWebUrlRules softWords() {
    return new FineWebUrlRules(
        new FineWebUrlRules.Lists(
            List.of(), List.of(), List.of(), List.of("soft", "mild"), List.of(), 2));
  }

  @Test
  void allowBeatsBlockAndWords() throws IOException {
    var rules =
        new UrlRules(
            List.of(named("block.txt", "bad.example\nworse.example")),
            List.of(named("allow.txt", "good.bad.example\nsoft.example")),
            softWords());

    assertThat(rules.check("https://www.bad.example/x"))
        .hasValue(new UrlRules.Refusal("url:blocked-domain", 1, 1, "bad.example in block.txt"));
    assertThat(rules.check("https://WORSE.example:8080/")).isPresent();
    assertThat(rules.check("https://a.good.bad.example/soft/mild")).isEmpty();
    assertThat(rules.check("https://soft.example/mild")).isEmpty();
    assertThat(rules.check("https://other.example/soft/mild"))
        .hasValue(new UrlRules.Refusal("url:soft-blacklisted", 2, 2, "soft mild"));
    assertThat(rules.check("https://other.example/soft")).isEmpty();
    assertThat(rules.check("")).isEmpty();
    assertThat(rules.check("no address")).isEmpty();
    assertThat(UrlRules.none().check("https://bad.example/")).isEmpty();
  }

  @Test
  void theFirstLineThatIsNotUnderstoodIsNamed() throws IOException {
    var list = list("a.example\n\n# fine\nhttp://b.example/\nc d e\n");

    assertThat(list.firstIgnored()).hasValue(new DomainList.IgnoredLine(4, "http://b.example/"));
    assertThat(list.ignoredLines()).isEqualTo(2);
  }

  /** Lines "n.example.com", without ever being all in memory. */
  private static final class Names extends InputStream {
    private final int count;
    private int number;
    private byte[] line = new byte[0];
    private int at;

    Names(int count) {
      this.count = count;
    }

    @Override
    public int read() {
      if (at == line.length) {
        if (number == count) {
          return -1;
        }
        line = (number++ + ".example.com\n").getBytes(StandardCharsets.US_ASCII);
        at = 0;
      }
      return line[at++];
    }
  }

  private static long used() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      var memory = Runtime.getRuntime();
      least = Math.min(least, memory.totalMemory() - memory.freeMemory());
    }
    return least;
  }

  @Test
  void twoMillionEntriesTakeAtMostTenBytesEachAndLookUpsNone() throws Exception {
    int entries = 2_000_000;
    long before = used();
    var list = DomainList.read(new Names(entries));
    double bytes = (double) (used() - before) / entries;

    assertThat(list.entries()).isEqualTo(entries);
    System.out.println("bytes an entry: " + bytes);
    assertThat(bytes).isBetween(7.0, 10.0);

    var hosts = new String[1_000];
    for (int i = 0; i < hosts.length; i++) {
      hosts[i] = "www." + i * 4_000L + ".example.com";
    }
    long taken = 0;
    for (int i = 0; i < 200_000; i++) {
      taken += list.takes(hosts[i % hosts.length]) ? 1 : 0;
    }
    assertThat(taken).isEqualTo(100_000);
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long self = Thread.currentThread().getId();
    long allocated = threads.getThreadAllocatedBytes(self);
    for (int i = 0; i < 200_000; i++) {
      taken += list.takes(hosts[i % hosts.length]) ? 1 : 0;
    }
    assertThat(threads.getThreadAllocatedBytes(self) - allocated).isLessThan(200_000);
    assertThat(taken).isEqualTo(200_000);
  }
}
