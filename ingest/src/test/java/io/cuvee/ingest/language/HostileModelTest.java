package io.cuvee.ingest.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuvee.core.error.CuveeException;
import io.cuvee.core.io.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A damaged model either works or is refused in one sentence. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class HostileModelTest {
  private static final List<byte[]> MODELS =
      List.of(
          FastTextBytes.dense(1),
          FastTextBytes.dense(2),
          FastTextBytes.dense(3),
          FastTextBytes.quantized(77),
          FastTextBytes.wordPairs());

  private static final int[] NASTY = {
    0,
    1,
    -1,
    2,
    5,
    64,
    65,
    255,
    256,
    65_536,
    65_537,
    1 << 24,
    1 << 30,
    -2,
    Integer.MIN_VALUE,
    Integer.MAX_VALUE,
    0x7fc00000,
    0x7f800000
  };

  private int opened;
  private int refused;

  private void tryOut(byte[] model) {
    try {
      var lid = LanguageIdentifier.fastText(ByteSource.of("dir/model.bin", model));
      for (var text : List.of("hello hallo ab\nabc", "", "人人生而自由".repeat(50))) {
        for (var guess : lid.top(text, 5)) {
          assertThat(guess.score()).isBetween(0.0, 1.001);
        }
        assertThat(lid.identify(text).score()).isBetween(0.0, 1.001);
      }
      opened++;
    } catch (CuveeException.WrongUsage e) {
      assertThat(e.getMessage()).contains("dir/model.bin").doesNotContain("\n");
      refused++;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void everyNumberOfTheFileMayBeAnything() {
    for (var model : MODELS) {
      for (int at = 0; at + 4 <= Math.min(model.length, 400); at++) {
        for (int value : NASTY) {
          var damaged = model.clone();
          ByteBuffer.wrap(damaged).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
          tryOut(damaged);
        }
      }
    }
    assertThat(opened).isPositive();
    assertThat(refused).isGreaterThan(opened / 10);
  }

  @Test
  void everyLongMayBeHuge() {
    for (var model : MODELS) {
      for (int at = 0; at + 8 <= Math.min(model.length, 400); at++) {
        for (long value : new long[] {Long.MAX_VALUE, Long.MIN_VALUE, (1L << 62) + 1, 1L << 33}) {
          var damaged = model.clone();
          ByteBuffer.wrap(damaged).order(ByteOrder.LITTLE_ENDIAN).putLong(at, value);
          tryOut(damaged);
        }
      }
    }
    assertThat(refused).isPositive();
  }

  @Test
  void bitsMayFlip() {
    long seed = Long.getLong("cuvee.seed", 3);
    var random = new SplittableRandom(seed);
    for (int i = 0; i < 20_000; i++) {
      var model = MODELS.get(random.nextInt(MODELS.size())).clone();
      for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
        model[random.nextInt(Math.min(400, model.length))] ^= (byte) (1 << random.nextInt(8));
      }
      tryOut(model);
    }
    assertThat(opened).as("seed %d", seed).isPositive();
    assertThat(refused).as("seed %d", seed).isPositive();
  }

  @Test
  void theFileMayEndAnywhere() {
    for (var model : MODELS) {
      opened = 0;
      for (int length = 0; length < model.length; length++) {
        tryOut(Arrays.copyOf(model, length));
      }
      assertThat(opened).isZero();
    }
  }

  /** Equal words would make a table of hashes quadratic. */
  @Test
  void aDictionaryOfEqualWordsIsRefused() {
    var words = new String[200_000];
    Arrays.fill(words, "w");
    words[words.length - 1] = "__label__en";
    var model =
        new FastTextBytes().head(2, 1, 3, 0, 0, 0).dictionary(-1, words.length - 1, words).array();
    tryOut(model);
    assertThat(refused).isEqualTo(1);
  }

  @Test
  void aDamagedFileOnDiskIsRefusedToo(@TempDir Path folder) throws IOException {
    var file = Files.createDirectories(folder.resolve("dir")).resolve("model.bin");
    Files.write(file, Arrays.copyOf(FastTextBytes.dense(3), 150));
    try {
      LanguageIdentifier.fastText(file);
      throw new AssertionError("was opened");
    } catch (CuveeException.WrongUsage e) {
      assertThat(e.getMessage()).contains("dir/model.bin");
    }
  }
}
