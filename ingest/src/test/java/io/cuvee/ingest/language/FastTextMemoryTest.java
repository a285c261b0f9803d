package io.cuvee.ingest.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.cuvee.core.io.ByteSource;
import io.cuvee.ingest.html.TestData;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a model costs in memory: nothing a call, and one copy a JVM. */
class FastTextMemoryTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static long bytesPerCall(Runnable call) {
    for (int i = 0; i < 20_000; i++) {
      call.run();
    }
    int calls = 10_000;
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < calls; i++) {
      call.run();
    }
    return (THREADS.getCurrentThreadAllocatedBytes() - before) / calls;
  }

  private static void allocatesNothing(byte[] model, String text) throws IOException {
    var classifier = FastTextClassifier.open(ByteSource.of("m.bin", model));
    var identifier = new FastTextIdentifier(classifier);
    assertThat(bytesPerCall(() -> classifier.probability(text, 1))).isZero();
    // The answer itself: an object with a reference and a double.
    assertThat(bytesPerCall(() -> identifier.identify(text))).isLessThanOrEqualTo(32);
  }

  @Test
  void aCallAllocatesNothingButItsAnswer() throws IOException {
    var text = "hello ab, größer und 人人生而自由 ".repeat(20);
    allocatesNothing(FastTextBytes.dense(1), text);
    allocatesNothing(FastTextBytes.dense(2), text);
    allocatesNothing(FastTextBytes.dense(3), text);
    allocatesNothing(FastTextBytes.wordPairs(), text);
    allocatesNothing(FastTextBytes.quantized(77), text);
  }

  @Test
  void thePublishedModelAllocatesNothingEither() throws IOException {
    var classifier = FastTextClassifier.open(TestData.file("models/lid.176.ftz"));
    var text = "Alle Menschen sind frei und gleich an Würde und Rechten geboren. ".repeat(10);
    assertThat(bytesPerCall(() -> classifier.best(text))).isZero();
  }

  @Test
  void equalModelsAreOneInMemory() throws IOException {
    var one = FastTextClassifier.open(ByteSource.of("a.bin", FastTextBytes.dense(1)));
    var other = FastTextClassifier.open(ByteSource.of("b.bin", FastTextBytes.dense(1)));
    assertThat(one.sharesMemoryWith(other)).isTrue();
    assertThat(one.name()).isNotEqualTo(other.name());
  }

  @Test
  void aFileThatChangedIsReadAgain(@TempDir Path folder) throws IOException {
    var file = folder.resolve("model.bin");
    Files.write(file, FastTextBytes.dense(3));
    var before = FastTextClassifier.open(file);
    Files.write(file, FastTextBytes.wordPairs());
    var after = FastTextClassifier.open(file);
    assertThat(after.fingerprint()).isNotEqualTo(before.fingerprint());
    assertThat(after.labels()).containsExactly("en", "de");
  }

  /** 2^19 rows of 16 numbers are at the bound from which a file is mapped. */
  @Test
  void aLargeFileIsMappedAndSaysTheSame(@TempDir Path folder) throws IOException {
    int rows = 1 << 19;
    var numbers = new float[rows * 16];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (i * 2654435761L >>> 7 & 0xff) / 64f - 2;
    }
    var weights = new float[32];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = i % 5 - 2;
    }
    var model =
        new FastTextBytes()
            .head(16, 1, 3, rows, 2, 4)
            .dictionary(-1, 0, "__label__en", "__label__de")
            .bytes(0)
            .matrix(rows, 16, numbers)
            .bytes(0)
            .matrix(2, 16, weights)
            .array();
    var file = Files.write(folder.resolve("large.bin"), model);
    var mapped = new FastTextIdentifier(FastTextClassifier.open(file));
    model[model.length - 4] ^= 1; // other bytes, so that nothing is shared
    var other = new FastTextIdentifier(FastTextClassifier.open(ByteSource.of("x", model)));
    assertThat(other.fingerprint()).isNotEqualTo(mapped.fingerprint());
    for (var text : new String[] {"hello", "größer als 人人", "x"}) {
      assertThat(mapped.top(text, 2).get(0).language())
          .isEqualTo(other.top(text, 2).get(0).language());
      assertThat(mapped.identify(text).score()).isBetween(0.5, 1.001);
    }
    assertThat(bytesPerCall(() -> mapped.identify("größer als 人人"))).isLessThanOrEqualTo(32);
  }
}
