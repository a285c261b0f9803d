package io.cuvee.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
  private record Result(int code, String out, String err) {}

  private static Result cuvee(String... words) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var console = new Console(out, err, new ByteArrayInputStream(new byte[0]), false);
    int code = Main.run(List.of(words), console);
    return new Result(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rnu | unknown command \"rnu\"; did you mean \"run\"?",
        "frobnicate | unknown command \"frobnicate\"; cuvee help lists them",
        "mix | mix is followed by one of: mix run",
        "mix rn | mix is followed by one of: mix run",
        "run | run needs RECIPE; cuvee run --help shows how",
        "run a b | run does not take \"b\"",
        "run a --otu x | unknown option --otu of run; did you mean \"--out\"?",
        "run a --frob | unknown option --frob of run; cuvee run --help lists them",
        "run a --out | --out needs a value: --out DIR",
        "run a --debug=1 | --debug takes no value",
        "run a --until clutser | --until must be one of ingest, filter, dedup, cluster, mix, shard,"
            + " not \"clutser\"; did you mean \"cluster\"?",
        "report | report needs --run; cuvee report --help shows how",
        "run none.yaml | there is no recipe none.yaml; check the path, or copy one from conf/",
      })
  void wrongUsageIsOneSentenceAndExitCodeTwo(String words, String sentence) {
    assertThat(cuvee(words.split(" "))).isEqualTo(new Result(2, "", sentence + "\n"));
  }

  @Test
  void noCommandAtAllShowsTheHelpAsAMessage() {
    var result = cuvee();
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("Usage: cuvee COMMAND");
    assertThat(result.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"help", "--help", "-h"})
  void theHelpListsEveryCommand(String word) {
    var result = cuvee(word);
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("\n  run ", "\n  plan ", "\n  mix run ", "\n  shard ", "\n  report ");
    assertThat(result.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @ParameterizedTest
  @CsvSource({"run --help", "help run", "run -h", "run x --help"})
  void theHelpOfACommandListsItsOptions(String words) {
    var result = cuvee(words.split(" "));
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .startsWith("Usage: cuvee run [OPTIONS] RECIPE\n")
        .contains("--out DIR", "--set KEY=VALUE", "--until STAGE", "--debug");
  }

  @Test
  void theVersionIsOneLine() {
    assertThat(cuvee("--version").out()).startsWith("cuvee ").endsWith("\n");
  }

  @Test
  void aWrongRecipeEndsWithItsPlaceAndDebugShowsWhere(@TempDir Path folder) throws IOException {
    var recipe = folder.resolve("r.yaml");
    Files.writeString(recipe, "nam: x\n");
    var result = cuvee("plan", recipe.toString());
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .startsWith(recipe + ":1:1: unknown key \"nam\" in the recipe; did you mean \"name\"?")
        .hasLineCount(1);
    assertThat(cuvee("plan", recipe.toString(), "--debug").err()).contains("\tat io.cuvee");
  }
}
