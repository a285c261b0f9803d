package io.cuvee.ingest.stored;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import io.cuvee.core.hash.KeyedHash;
import io.cuvee.core.io.ByteSource;
import io.cuvee.core.verdict.FaultCause;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.lz4.BlockLZ4CompressorOutputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream.BlockSize;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Decoders against what other libraries write. */
class MemberRunsTest {
  private static final DecodingBounds WIDE = new DecodingBounds(1L << 40, 1 << 30);

  private record Decoded(byte[] bytes, Optional<Gap> gap) {}

  private static Decoded decode(byte[] stored, DecodingBounds bounds) throws IOException {
    var source = ByteSource.of("x", stored);
    var kind = StoredBytes.kind(source);
    var out = new ByteArrayOutputStream();
    try (var runs = StoredBytes.open(source, kind, bounds, any -> true)) {
      var buffer = new byte[10_007];
      int n = runs.read(buffer, 0, buffer.length);
      while (n >= 0) {
        out.write(buffer, 0, n);
        n = runs.read(buffer, 0, buffer.length);
      }
      return new Decoded(out.toByteArray(), runs.nextRun());
    }
  }

  private interface Packing {
    OutputStream on(OutputStream out) throws IOException;
  }

  private static byte[] packed(Packing packing, byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var stream = packing.on(out)) {
      stream.write(content);
    }
    return out.toByteArray();
  }

  /** Runs of every length up to 600, text that repeats far back, and noise. */
  private static byte[] content() {
    var random = KeyedHash.of(7, "member-runs").stream("content");
    var out = new ByteArrayOutputStream();
    for (int run = 0; run < 600; run++) {
      var bytes = new byte[run];
      Arrays.fill(bytes, (byte) random.nextInt(3));
      out.writeBytes(bytes);
    }
    var noise = new byte[70_000];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) random.nextLong();
    }
    for (int i = 0; i < 4; i++) {
      out.writeBytes(noise);
      out.writeBytes(Arrays.copyOfRange(noise, 1_000 * i, 20_000 + 1_000 * i));
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 9})
  void bzip2OfEveryBlockSize(int size) throws IOException {
    byte[] content = content();
    byte[] stored = packed(out -> new BZip2CompressorOutputStream(out, size), content);
    var decoded = decode(stored, WIDE);
    assertThat(Arrays.equals(decoded.bytes(), content)).isTrue();
    assertThat(decoded.gap()).isEmpty();
  }

  @Test
  void anEmptyBzip2StreamHoldsNothing() throws IOException {
    byte[] stored = packed(BZip2CompressorOutputStream::new, new byte[0]);
    var decoded = decode(stored, WIDE);
    assertThat(decoded.bytes()).isEmpty();
    assertThat(decoded.gap()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(BlockSize.class)
  void lz4OfEveryBlockSizeLinkedOrNot(BlockSize size) throws IOException {
    byte[] content = content();
    // With larger blocks than the window, the library links to the wrong bytes.
    for (boolean linked : new boolean[] {false, size == BlockSize.K64}) {
      var matches = BlockLZ4CompressorOutputStream.createParameterBuilder().build();
      var parameters = new Parameters(size, true, true, linked, matches);
      byte[] stored = packed(o -> new FramedLZ4CompressorOutputStream(o, parameters), content);
      var decoded = decode(stored, WIDE);
      assertThat(Arrays.equals(decoded.bytes(), content)).isTrue();
      assertThat(decoded.gap()).isEmpty();
    }
  }

  @Test
  void aFileThatDecodesToTooMuchIsAGap() throws IOException {
    byte[] stored = Zstd.compress(new byte[50_000_000]);
    var decoded = decode(stored, new DecodingBounds(1_000_000, 100));
    assertThat(decoded.bytes().length).isBetween(1_000_000, 2_000_000);
    assertThat(decoded.gap()).get().extracting(Gap::cause).isEqualTo(FaultCause.LIMIT_EXCEEDED);
  }
}
