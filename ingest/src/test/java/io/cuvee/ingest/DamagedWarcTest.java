package io.cuvee.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import io.cuvee.core.document.Document;
import io.cuvee.core.io.ByteSource;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedWarcTest {
  private static Reading read(byte[] bytes) {
    var reading = Reading.of("s.warc", ByteSource.of("s.warc", bytes), SourceFormat.WARC);
    assertThat(reading.tally().coveredBytes()).isEqualTo(bytes.length);
    assertThat(reading.tally().records()).isEqualTo(reading.outcomes().size());
    assertThat(reading.faults("internal-error")).isEmpty();
    return reading;
  }

  private static List<String> urls(Reading reading) {
    return reading.documents().stream().map(Document::url).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "gzip", "stream", "zstd"})
  void theSoundFileGivesItsPagesInOrder(String form) {
    var reading = read(bytes(form));
    assertThat(urls(reading))
        .containsExactly(
            "https://a.example/0",
            "https://a.example/1",
            "https://a.example/2",
            "https://a.example/3",
            "https://a.example/4");
    assertThat(reading.skipped()).containsExactly("warcinfo");
    assertThat(reading.faults()).isEmpty();
    assertThat(reading.documents().stream().map(Document::id).distinct()).hasSize(5);
  }

  private static byte[] bytes(String form) {
    return switch (form) {
      case "plain" -> SeedWarc.plain();
      case "gzip" -> SeedWarc.gzip();
      case "stream" -> SeedWarc.oneStream();
      default -> zstd();
    };
  }

  private static byte[] zstd() {
    var out = new ByteArrayOutputStream();
    byte[] plain = SeedWarc.plain();
    int start = 0;
    for (int end : SeedWarc.plainEnds()) {
      out.writeBytes(Zstd.compress(Arrays.copyOfRange(plain, start, end)));
      start = end;
    }
    return out.toByteArray();
  }

  @Test
  void spansOfGzipMembersAreTheMembers() {
    var members = SeedWarc.members();
    long offset = members.get(0).length;
    var documents = read(SeedWarc.gzip()).documents();
    for (int i = 0; i < SeedWarc.PAGES; i++) {
      assertThat(documents.get(i).span().offset()).isEqualTo(offset);
      assertThat(documents.get(i).span().length()).isEqualTo(members.get(i + 1).length);
      offset += members.get(i + 1).length;
    }
  }

  @Test
  void aPlainFileCutAnywhereGivesTheRecordsBeforeTheCut() {
    byte[] seed = SeedWarc.plain();
    for (int cut = 0; cut <= seed.length; cut++) {
      int end = cut;
      // The last separator may be missing.
      int whole = (int) SeedWarc.plainEnds().stream().filter(e -> e - 4 <= end).count();
      check(Arrays.copyOf(seed, cut), whole);
    }
  }

  @Test
  void aGzipFileCutAnywhereGivesTheRecordsBeforeTheCut() {
    byte[] seed = SeedWarc.gzip();
    var members = SeedWarc.members();
    for (int cut = 0; cut <= seed.length; cut++) {
      int whole = 0;
      int end = 0;
      while (whole < members.size() && end + members.get(whole).length <= cut) {
        end += members.get(whole++).length;
      }
      check(Arrays.copyOf(seed, cut), whole);
    }
  }

  private static void check(byte[] bytes, int whole) {
    var reading = read(bytes);
    int sound = reading.documents().size() + reading.skipped().size();
    assertThat(sound).as("records of a file cut at %d", bytes.length).isEqualTo(whole);
    assertThat(reading.faults().size()).isLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stream", "zstd"})
  void otherFormsCutAnywhereAreAccountedFor(String form) {
    byte[] seed = bytes(form);
    int before = 0;
    for (int cut = 0; cut <= seed.length; cut++) {
      int documents = read(Arrays.copyOf(seed, cut)).documents().size();
      assertThat(documents).isGreaterThanOrEqualTo(before);
      before = documents;
    }
    assertThat(before).isEqualTo(SeedWarc.PAGES);
  }

  @Test
  void aDamagedMemberCostsItsRecordAlone() {
    var members = SeedWarc.members();
    byte[] damaged = members.get(3);
    damaged[damaged.length / 2] ^= 0x55;
    damaged[damaged.length / 2 + 1] ^= 0x2a;
    var out = new ByteArrayOutputStream();
    members.forEach(out::writeBytes);
    int start = members.get(0).length + members.get(1).length + members.get(2).length;

    var reading = read(out.toByteArray());

    assertThat(urls(reading))
        .containsExactly(
            "https://a.example/0",
            "https://a.example/1",
            "https://a.example/3",
            "https://a.example/4");
    assertThat(reading.rawFaults()).hasSize(1);
    var span = reading.rawFaults().get(0).span();
    assertThat(span.offset()).isEqualTo(start);
    assertThat(span.length()).isEqualTo(damaged.length);
  }

  @Test
  void everyFlippedByteOfAMemberCostsAtMostItsRecord() {
    var members = SeedWarc.members();
    byte[] seed = SeedWarc.gzip();
    int from = members.get(0).length + members.get(1).length;
    for (int at = from; at < from + members.get(2).length; at++) {
      byte[] bytes = seed.clone();
      bytes[at] ^= 0x40;
      assertThat(urls(read(bytes)))
          .as("byte %d flipped", at)
          .contains("https://a.example/0", "https://a.example/2", "https://a.example/4");
    }
  }

  @Test
  void everyFlippedByteOfAPlainRecordCostsAtMostItAndItsNeighbour() {
    byte[] seed = SeedWarc.plain();
    var ends = SeedWarc.plainEnds();
    for (int at = ends.get(1); at < ends.get(2); at++) {
      byte[] bytes = seed.clone();
      bytes[at] ^= 0x40;
      assertThat(urls(read(bytes)))
          .as("byte %d flipped", at)
          .contains("https://a.example/0", "https://a.example/2", "https://a.example/4");
    }
  }

  @Test
  void garbageBetweenRecordsIsOneFaultOfItsOwn() {
    byte[] seed = SeedWarc.plain();
    int at = SeedWarc.plainEnds().get(1);
    byte[] garbage = "this is no record\nWARC/1.0 but text\n".getBytes(StandardCharsets.UTF_8);
    var out = new ByteArrayOutputStream();
    out.write(seed, 0, at);
    out.writeBytes(garbage);
    out.write(seed, at, seed.length - at);

    var reading = read(out.toByteArray());

    assertThat(reading.documents()).hasSize(SeedWarc.PAGES);
    assertThat(reading.faults())
        .containsExactly(
            "not-a-record@%d+%d: bytes that begin no record".formatted(at, garbage.length));
    assertThat(reading.tally().recordsByType()).containsEntry("unreadable", 1L);
  }

  @Test
  void zerosBehindTheLastMemberAreFilling() {
    byte[] bytes = Arrays.copyOf(SeedWarc.gzip(), SeedWarc.gzip().length + 512);
    assertThat(read(bytes).faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "", "abc", "9223372036854775808", "99999999999999", "1", "99999"})
  void aLyingLengthCostsAtMostItsRecord(String length) {
    String seed = new String(SeedWarc.plain(), StandardCharsets.ISO_8859_1);
    int from = seed.indexOf("Content-Length", SeedWarc.plainEnds().get(1));
    int to = seed.indexOf("\r\n", from);
    String lying = seed.substring(0, from) + "Content-Length: " + length + seed.substring(to);

    var reading = read(lying.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(urls(reading))
        .contains(
            "https://a.example/0",
            "https://a.example/2",
            "https://a.example/3",
            "https://a.example/4");
  }

  @Test
  void anEmptyFileHasNoRecords() {
    assertThat(read(new byte[0]).outcomes()).isEmpty();
  }

  @Test
  void aFileOfAnotherContainerIsOneFault() {
    byte[] parquet = {'P', 'A', 'R', '1', 1, 2, 3, 4};
    assertThat(read(parquet).faults())
        .containsExactly("unsupported-container@0+8: files stored as parquet are not read as warc");
  }
}
