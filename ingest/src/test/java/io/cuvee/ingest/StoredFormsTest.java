package io.cuvee.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import io.cuvee.core.document.Document;
import io.cuvee.core.io.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** WARC files in every form of storing them. */
class StoredFormsTest {
  private static Reading read(byte[] bytes) {
    var reading = Reading.of("s.warc", ByteSource.of("s.warc", bytes), SourceFormat.AUTO);
    assertThat(reading.tally().coveredBytes()).isEqualTo(bytes.length);
    assertThat(reading.tally().records()).isEqualTo(reading.outcomes().size());
    assertThat(reading.faults("internal-error")).isEmpty();
    return reading;
  }

  @ParameterizedTest
  @EnumSource(StoredForm.class)
  void everyFormGivesTheSameTexts(StoredForm form) {
    var reading = read(form.file(SeedWarc.records()));
    assertThat(reading.texts())
        .isEqualTo(read(StoredForm.PLAIN.file(SeedWarc.records())).texts())
        .hasSize(SeedWarc.PAGES);
    assertThat(reading.skipped()).containsExactly("warcinfo");
    assertThat(reading.faults()).isEmpty();
    assertThat(reading.documents().stream().map(Document::id).distinct()).hasSize(SeedWarc.PAGES);
  }

  @ParameterizedTest
  @EnumSource(StoredForm.class)
  void everyFormCutAtAnyByteIsAccountedFor(StoredForm form) {
    byte[] seed = form.file(SeedWarc.records());
    assertThat(seed.length).isLessThanOrEqualTo(8_192);
    int before = 0;
    for (int cut = 0; cut < seed.length; cut++) {
      int sound = ContainerReading.covered(Arrays.copyOf(seed, cut), form.kind()).blocks().size();
      assertThat(sound).as("cut at %d", cut).isGreaterThanOrEqualTo(before);
      before = sound;
    }
    assertThat(before).isGreaterThanOrEqualTo(form.perRecord() ? SeedWarc.PAGES : 1);
  }

  @ParameterizedTest
  @EnumSource(
      value = StoredForm.class,
      names = {"PLAIN", "GZIP_STREAM"},
      mode = EnumSource.Mode.EXCLUDE)
  void aDamagedMemberCostsItsRecordAlone(StoredForm form) {
    var records = SeedWarc.records();
    byte[] before = form.file(records.subList(0, 2));
    byte[] seed = form.file(records);
    int length = form.stored(records.get(2)).length;
    for (int at = before.length; at < before.length + length; at += 3) {
      byte[] bytes = seed.clone();
      bytes[at] ^= 0x10;
      assertThat(ContainerReading.covered(bytes, form.kind()).urls())
          .as("byte %d flipped", at)
          .contains("https://a.example/0", "https://a.example/2", "https://a.example/4");
    }
  }

  @Test
  void aCompressedDictionaryServesAsWell() {
    var file = new ByteArrayOutputStream();
    byte[] dictionary = Zstd.compress(StoredForm.dictionary());
    file.writeBytes(StoredForm.skippable(0x184d2a5d, dictionary));
    SeedWarc.records().forEach(r -> file.writeBytes(StoredForm.ZSTD_DICTIONARY.stored(r)));
    assertThat(read(file.toByteArray()).texts()).hasSize(SeedWarc.PAGES);
  }

  @Test
  void skippableFramesHoldNoRecords() {
    for (var form : List.of(StoredForm.ZSTD, StoredForm.LZ4)) {
      var file = new ByteArrayOutputStream();
      file.writeBytes(StoredForm.skippable(0x184d2a50, new byte[300_000]));
      file.writeBytes(form.file(SeedWarc.records()));
      file.writeBytes(StoredForm.skippable(0x184d2a5f, new byte[1]));
      var reading = read(file.toByteArray());
      assertThat(reading.texts()).hasSize(SeedWarc.PAGES);
      assertThat(reading.faults()).isEmpty();
    }
  }

  @Test
  void theSameCrawlIsTheSameInGzipAndLz4() throws IOException {
    String data = System.getenv("CUVEE_DATA");
    String root = System.getenv().getOrDefault("CUVEE_ROOT", "..");
    Path folder = data == null ? Path.of(root, "../shared/data") : Path.of(data);
    Path crawl = folder.resolve("warc/chatnoir-resiliparse");
    Assumptions.assumeTrue(Files.exists(crawl), "The sample data are not here: " + crawl);
    for (String name : List.of("warcfile.warc", "block-sized-records.warc")) {
      var gzip = read(Files.readAllBytes(crawl.resolve(name + ".gz")));
      var lz4 = read(Files.readAllBytes(crawl.resolve(name + ".lz4")));
      assertThat(lz4.tally().recordsByType()).isEqualTo(gzip.tally().recordsByType());
      assertThat(lz4.texts()).isEqualTo(gzip.texts());
      assertThat(lz4.faults()).isEmpty();
    }
  }
}
