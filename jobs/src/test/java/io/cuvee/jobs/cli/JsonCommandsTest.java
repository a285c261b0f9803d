package io.cuvee.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonCommandsTest {
  private static final String TOKENIZER =
      """
      {"version": "1.0", "added_tokens": [], "pre_tokenizer": {"type": "Whitespace"}, "model":
       {"type": "WordLevel", "vocab": {"<|endoftext|>": 0, "new": 1, "york": 2},
        "unk_token": "<|endoftext|>"}}
      """;

  @TempDir private Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void linesKeepTheirIdsAndOthersAreNumbered() {
    var result =
        Cuvee.runOn(
            """
            {"id": "a", "text": "Le chat dort sur la table de la cuisine."}
            {"text": "The cat sleeps on the kitchen table every day."}

            {"id": 7, "text": ""}
            """,
            "langid",
            "-k",
            "1",
            "-");
    assertThat(result.code()).isZero();
    assertThat(result.lines().get(0))
        .startsWith("{\"id\":\"a\",\"language\":\"fr\",")
        .contains("\"top\":[[\"fr\",");
    assertThat(result.lines().get(1)).startsWith("{\"id\":1,\"language\":\"en\",");
    assertThat(result.lines().get(2))
        .isEqualTo("{\"id\":7,\"language\":\"und\",\"score\":0,\"script\":\"Zyyy\",\"top\":[]}");
  }

  @Test
  void badLinesAreNamedAndTheOthersGoOn() throws IOException {
    var file =
        file("x.jsonl", "{\"text\": 5}\nnonsense\n{\"text\": \"a\"} {}\n{\"text\": \"ok\"}\n");
    var result = Cuvee.run("langid", file);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.lines()).singleElement().asString().startsWith("{\"id\":3,");
    assertThat(result.err())
        .isEqualTo(
            """
            %1$s:1: no text under "text"; the line is left out
            %1$s:2: not a JSON object; the line is left out
            %1$s:3: not a JSON object; the line is left out
            """
                .formatted(file));
  }

  @Test
  void aFileThatBreaksOffIsNamedAndTheNextOneIsRead(@TempDir Path folder) throws IOException {
    var gzip = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(gzip)) {
      out.write("{\"id\":\"a\",\"text\":\"one\"}\n".getBytes(StandardCharsets.UTF_8));
    }
    var cut = folder.resolve("cut.jsonl.gz");
    Files.write(cut, Arrays.copyOf(gzip.toByteArray(), gzip.size() - 8));
    var whole = folder.resolve("whole.jsonl");
    Files.writeString(whole, "{\"id\":\"b\",\"text\":\"two\"}\n");

    var result = Cuvee.run("neardup", cut.toString(), whole.toString());

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains(cut + ":", "the rest of the file is left out");
    assertThat(result.out()).contains("\"id\":\"b\"");
  }

  @Test
  void aFileThatHoldsNoLinesOfJsonDoesNotFloodTheScreen() {
    var result = Cuvee.runOn("no\n".repeat(1000), "annotate", "-");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err().lines()).hasSizeLessThan(30);
    assertThat(result.err()).contains("more lines are left out");
  }

  @Test
  void compressedFilesAreReadWhateverTheirNames() throws IOException {
    var line = "{\"text\": \"new york\"}\n".getBytes(StandardCharsets.UTF_8);
    var tokenizer = file("tokenizer.json", TOKENIZER);
    var gzip = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(gzip)) {
      out.write(line);
    }
    // Two members behind each other are one file, as the gzip format (RFC 1952, 2.2) has it.
    gzip.write(gzip.toByteArray());
    var zipped = Files.write(folder.resolve("a.jsonl.gz"), gzip.toByteArray()).toString();
    var zstd = Files.write(folder.resolve("b"), Zstd.compress(line)).toString();

    var result = Cuvee.run("tokenize", "--tokenizer", tokenizer, zipped, zstd);

    assertThat(result)
        .isEqualTo(
            new Cuvee.Result(
                0,
                """
                {"id":0,"input_ids":[1,2]}
                {"id":1,"input_ids":[1,2]}
                {"id":2,"input_ids":[1,2]}
                """,
                ""));
  }

  @Test
  void annotationsTellTheRuleTheValueAndEachPresetsVerdict() {
    var result =
        Cuvee.runOn(
            "{\"id\":\"x\",\"text\":\"hello world\"}\n",
            "annotate",
            "--language",
            "en",
            "--dialect",
            "datatrove",
            "--preset",
            "gopher-quality,gopher-repetition",
            "-");
    assertThat(result.code()).isZero();
    // datatrove on "hello world": two words of fifty; the bigram is the whole text.
    assertThat(result.out())
        .contains("\"kept\":false", "\"rule\":\"gopher_short_doc\"", "\"value\":2", "\"id\":\"x\"")
        .contains("\"gopher-repetition\":{\"kept\":false,\"reason\":\"top_2_gram\"")
        .contains("\"gopher.word_count\":2")
        .doesNotContain("fineweb");
  }

  @Test
  void ownAnnotationsNameCuveesRules() {
    var result =
        Cuvee.runOn("{\"text\":\"hello world\"}\n", "annotate", "--preset", "gopher-quality", "-");
    assertThat(result.out())
        .contains("\"rule\":\"gopher-quality.min-words\"", "\"threshold\":50", "\"value\":2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "annotate --preset gopher-qualty - | unknown rule set \"gopher-qualty\" of --preset; did"
            + " you mean \"gopher-quality\"?",
        "annotate --dialect dolmo - | --dialect must be one of cuvee, datatrove, not \"dolmo\"",
        "langid -k 0 - | -k must be a whole number from 1 to 1000, not \"0\"",
        "langid none.jsonl | there is no file none.jsonl; check the path",
        "tokenize - | tokenize needs --tokenizer; cuvee tokenize --help shows how",
        "neardup --method magic - | --method must be one of fineweb, exact, not \"magic\"",
        "extract none.html | there is no file none.html; check the path",
        "shards verify none | there is no folder none; check the path",
      })
  void wrongUsageIsNamed(String words, String sentence) {
    assertThat(Cuvee.run(words.split(" "))).isEqualTo(new Cuvee.Result(2, "", sentence + "\n"));
  }

  @Test
  void copiesAreGroupedUnderTheFirst() {
    var text = "one two three four five six seven eight nine ten eleven twelve";
    var input =
        """
        {"id":"a","text":"%1$s"}
        {"id":"b","text":"something else entirely that shares no run of words with it"}
        {"id":"c","text":"%1$s"}
        {"id":"d","text":"ONE, two three four five six seven eight nine ten eleven twelve!"}
        """
            .formatted(text);
    assertThat(Cuvee.runOn(input, "neardup", "--method", "exact", "-").lines())
        .element(2)
        .asString()
        .startsWith("{\"evidence\":{\"fingerprint\":\"")
        .endsWith("\"with\":\"a\"},\"group\":\"a\",\"id\":\"c\",\"kept\":false}");
    // FineWeb's normal form drops case and punctuation, so d is a copy too.
    assertThat(Cuvee.runOn(input, "neardup", "-").lines())
        .extracting(line -> line.substring(line.indexOf("\"group\"")))
        .containsExactly(
            "\"group\":\"a\",\"id\":\"a\",\"kept\":true}",
            "\"group\":\"b\",\"id\":\"b\",\"kept\":true}",
            "\"group\":\"a\",\"id\":\"c\",\"kept\":false}",
            "\"group\":\"a\",\"id\":\"d\",\"kept\":false}");
  }

  @Test
  void aFolderWithoutAManifestFailsVerification() {
    var result = Cuvee.run("shards", "verify", folder.toString());
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err()).startsWith("manifest.json: it is missing");
  }

  @Test
  void textsAreIdentifiedWholeByLineAndByParagraph() throws IOException {
    var text =
        "Alle Menschen sind frei und gleich an Würde und Rechten geboren.\n\n"
            + "All human beings are born free and equal in dignity and rights.\n";
    var file = file("mixed.txt", text);
    assertThat(Cuvee.run("langid", "--lines", file.toString()).lines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("{\"id\":\"" + file + ":1\",\"language\":\"de\",")
        .contains("\"script\":\"Latn\"");
    assertThat(Cuvee.runOn(text, "langid", "--paragraphs", "-").lines())
        .singleElement()
        .asString()
        .startsWith("{\"id\":\"stdin\",")
        .containsPattern("\"languages\":\"(de|en):0\\.5\\d,(de|en):0\\.[45]\\d\"");
    var column = file("rows.jsonl", "{\"body\": \"Tous les êtres humains naissent libres\"}\n");
    assertThat(Cuvee.run("langid", "--column", "body", column.toString()).lines())
        .singleElement()
        .asString()
        .startsWith("{\"id\":0,\"language\":\"fr\",");
  }

  @Test
  void whatIsNoModelIsNamed() throws IOException {
    var file = file("model.bin", "no model");
    var result = Cuvee.run("langid", "--model", file.toString(), "-");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains(file.toString()).contains("fastText");
  }
}
