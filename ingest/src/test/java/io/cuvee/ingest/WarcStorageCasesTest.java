package io.cuvee.ingest;

import static io.cuvee.ingest.CornerCase.bytes;
import static io.cuvee.ingest.CornerCase.join;
import static io.cuvee.ingest.CornerCase.outcomes;
import static io.cuvee.ingest.CornerCase.page;
import static io.cuvee.ingest.CornerCase.read;
import static io.cuvee.ingest.CornerCase.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.cuvee.core.io.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How records are stored, and what storage does to them. Items 13 to 15, 19, 21, 24 and 26. */
class WarcStorageCasesTest {
  private static final byte[] A = page("First.");
  private static final byte[] B = page("Second.");
  private static final byte[] C = page("Third.");
  private static final String ALL = "emit First. | emit Second. | emit Third.";

  private static byte[] gzip(byte[] content) {
    return StoredForm.GZIP.stored(content);
  }

  @Test
  void item13AFileMayBeOneStreamOrItsMembersCutRecords() {
    assertThat(outcomes(gzip(join(A, B, C)))).isEqualTo(ALL);
    assertThat(outcomes(join(gzip(A), gzip(join(B, C))))).isEqualTo(ALL);
    byte[] all = join(A, B, C);
    for (int cut = 1; cut < all.length; cut += 7) {
      byte[] head = Arrays.copyOf(all, cut);
      byte[] tail = Arrays.copyOfRange(all, cut, all.length);
      assertThat(outcomes(join(gzip(head), gzip(tail)))).as("cut at %d", cut).isEqualTo(ALL);
    }
  }

  @Test
  void item13AFilePerRecordMayGoOnAsOneStream() {
    assertThat(outcomes(join(gzip(A), gzip(B), gzip(join(A, B, C)), gzip(C))))
        .isEqualTo("emit First. | emit Second. | " + ALL + " | emit Third.");
  }

  @Test
  void item14AMemberCutAtTheEndOfTheFileIsQuarantined() {
    byte[] last = gzip(C);
    byte[] file = join(gzip(A), gzip(B), Arrays.copyOf(last, last.length - 1));
    assertThat(outcomes(file))
        .isEqualTo("emit First. | emit Second. | quarantine truncated-record");
  }

  @Test
  void item14AWrongChecksumOrLengthIsQuarantined() {
    for (int fromEnd : new int[] {1, 4, 5, 8}) {
      byte[] wrong = gzip(B);
      wrong[wrong.length - fromEnd] ^= 1;
      assertThat(outcomes(join(gzip(A), wrong, gzip(C))))
          .isEqualTo("emit First. | quarantine bad-compression | emit Third.");
    }
  }

  @Test
  void item14FieldsOfTheGzipHeaderArePassedOver() {
    byte[] member = gzip(B);
    byte[] body = Arrays.copyOfRange(member, 10, member.length);
    byte[] extra = {'S', 'L', 4, 0, 9, 9, 9, 9};
    for (int flags = 0; flags < 32; flags++) {
      byte[] head = {0x1f, (byte) 0x8b, 8, (byte) flags, 1, 2, 3, 4, 2, 3};
      byte[] odd = head;
      odd = (flags & 4) == 0 ? odd : join(odd, new byte[] {(byte) extra.length, 0}, extra);
      odd = (flags & 8) == 0 ? odd : join(odd, bytes("x.warc\0"));
      odd = (flags & 16) == 0 ? odd : join(odd, bytes("a comment\0"));
      odd = (flags & 2) == 0 ? odd : join(odd, new byte[] {1, 2});
      assertThat(outcomes(join(gzip(A), odd, body, gzip(C)))).as("flags %d", flags).isEqualTo(ALL);
    }
  }

  /** Records around one of three GiB, of which no byte is stored. */
  private record Vast(byte[] before, long middle, byte[] after) implements ByteSource {
    @Override
    public String name() {
      return "vast.warc";
    }

    @Override
    public long size() {
      return before.length + middle + after.length;
    }

    @Override
    public InputStream open(long offset) {
      return new InputStream() {
        private long at = offset;

        @Override
        public int read() {
          var one = new byte[1];
          return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int count) {
          long behind = at - before.length - middle;
          if (at < before.length || behind >= 0) {
            byte[] part = behind < 0 ? before : after;
            int start = (int) (behind < 0 ? at : behind);
            int n = Math.min(count, part.length - start);
            System.arraycopy(part, start, into, from, Math.max(0, n));
            at += Math.max(0, n);
            return n == 0 ? -1 : n;
          }
          int n = (int) Math.min(count, -behind);
          Arrays.fill(into, from, from + n, (byte) 'x');
          at += n;
          return n;
        }
      };
    }
  }

  @Test
  void item14APayloadOfThreeGibibytesIsQuarantinedAndTheNextRecordRead() {
    long length = 3L << 30;
    String whole =
        new String(
            record("response", "", bytes("HEAD"), Long.toString(length)),
            java.nio.charset.StandardCharsets.ISO_8859_1);
    byte[] head = bytes(whole.substring(0, whole.indexOf("HEAD")));
    // The payload begins with what looks like a record, and is passed over all the same.
    byte[] quoted = page("Quoted.");
    byte[] before = join(A, head, quoted);
    var vast = new Vast(before, length - quoted.length, join(bytes("\r\n\r\n"), C));

    var reading = Reading.of("vast.warc", vast, SourceFormat.WARC);

    assertThat(outcomes(reading))
        .isEqualTo("emit First. | quarantine limit-exceeded | emit Third.");
    assertThat(reading.faults().get(0))
        .endsWith("the record claims 3221225472 bytes; the limit record-bytes is 67108864");
    assertThat(reading.tally().coveredBytes()).isEqualTo(vast.size());
  }

  @Test
  void item15ZeroedBlocksOfStorageCostTheRecordsThatTheyHit() {
    byte[] middle = gzip(B);
    Arrays.fill(middle, 20, middle.length - 5, (byte) 0);
    assertThat(outcomes(join(gzip(A), middle, gzip(C))))
        .isEqualTo("emit First. | quarantine bad-compression | emit Third.");
    Arrays.fill(middle, (byte) 0);
    assertThat(outcomes(join(gzip(A), middle, gzip(C)))).isEqualTo("emit First. | emit Third.");
  }

  @Test
  void item15MembersStoredTwiceAreReadTwiceUnderPlacesOfTheirOwn() {
    var reading = read(join(gzip(A), gzip(B), gzip(B), gzip(C)));
    assertThat(reading.texts()).containsExactly("First.", "Second.", "Second.", "Third.");
    assertThat(reading.documents().stream().map(d -> d.id()).distinct()).hasSize(4);
  }

  @ParameterizedTest
  @EnumSource(StoredForm.class)
  void item19FilesWithoutAPageHaveNoDocuments(StoredForm form) {
    assertThat(outcomes(new byte[0])).isEmpty();
    assertThat(outcomes(form.file(List.of(new byte[0])))).isEmpty();
    byte[] info = record("warcinfo", "", bytes("software: x\r\n"));
    assertThat(outcomes(form.file(List.of(info)))).isEqualTo("skip warcinfo");
    byte[] lines = bytes("\r\n".repeat(20_000));
    assertThat(outcomes(form.file(List.of(lines)))).isEmpty();
    assertThat(outcomes(form.file(List.of(lines, A, lines, B, lines))))
        .isEqualTo("emit First. | emit Second.");
  }

  @ParameterizedTest
  @EnumSource(
      value = StoredForm.class,
      names = {"ZSTD", "ZSTD_DICTIONARY"})
  void item21ZstandardIsReadWithAndWithoutADictionary(StoredForm form) {
    assertThat(outcomes(form.file(List.of(A, B, C)))).isEqualTo(ALL);
  }

  @Test
  void item21FramesThatWantALostDictionaryAreQuarantined() {
    var frames = List.of(A, B, C).stream().map(StoredForm.ZSTD_DICTIONARY::stored).toList();
    byte[] file = join(frames.get(0), frames.get(1), frames.get(2));
    var reading = read(file);
    assertThat(reading.documents()).isEmpty();
    assertThat(reading.faults()).isNotEmpty();
    assertThat(reading.faults())
        .allMatch(f -> f.startsWith("bad-compression") || f.startsWith("not-a-record"));
  }

  @Test
  void item24SoundRecordsOfAPartlyInvalidFileAreRead() throws IOException {
    byte[] noSeparator = Arrays.copyOf(B, B.length - 4);
    byte[] noLength = bytes("WARC/1.0\r\nWARC-Type: request\r\n\r\nGET / HTTP/1.1\r\n\r\n\r\n\r\n");
    byte[] oneLine = Arrays.copyOf(B, B.length - 2);
    assertThat(outcomes(join(A, noSeparator, C))).isEqualTo(ALL);
    assertThat(outcomes(join(A, oneLine, C))).isEqualTo(ALL);
    assertThat(outcomes(join(A, noLength, C)))
        .isEqualTo("emit First. | quarantine bad-record-header | emit Third.");
    assertThat(outcomes(join(gzip(A), gzip(noSeparator), gzip(noLength), gzip(oneLine), gzip(C))))
        .isEqualTo(
            "emit First. | emit Second. | quarantine bad-record-header | emit Second. | emit Third.");
  }

  @Test
  void item26BytesThatAreNoRecordAreNeverPassedOverInSilence() {
    assertThat(outcomes(bytes("<html>no archive</html>"))).isEqualTo("quarantine not-a-record");
    assertThat(outcomes(join(A, bytes("junk\r\n\r\n"), C)))
        .isEqualTo("emit First. | quarantine not-a-record | emit Third.");
    assertThat(outcomes(join(gzip(A), bytes("junk between members"), gzip(C))))
        .isEqualTo("emit First. | quarantine not-a-record | emit Third.");
    assertThat(outcomes(join(gzip(A), gzip(bytes("junk in a member")), gzip(C))))
        .isEqualTo("emit First. | quarantine not-a-record | emit Third.");
    assertThat(outcomes(join(gzip(A), gzip(join(B, bytes("junk"))), gzip(C))))
        .isEqualTo("emit First. | emit Second. | quarantine not-a-record | emit Third.");
  }
}
