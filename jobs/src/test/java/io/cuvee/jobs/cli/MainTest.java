package io.cuvee.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
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
    assertThat(Cuvee.run(words.split(" "))).isEqualTo(new Cuvee.Result(2, "", sentence + "\n"));
  }

  @Test
  void noCommandAtAllShowsTheHelpAsAMessage() {
    var result = Cuvee.run();
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("Usage: cuvee COMMAND");
    assertThat(result.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"help", "--help", "-h"})
  void theHelpListsEveryCommand(String word) {
    var result = Cuvee.run(word);
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("\n  run ", "\n  plan ", "\n  mix run ", "\n  shard ", "\n  report ")
        .contains("\n  extract ", "\n  annotate ", "\n  langid ", "\n  licence ", "\n  neardup ")
        .contains("\n  tokenize ", "\n  shards verify ", "\n  shards cat ", "\n  doctor ");
    assertThat(result.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @ParameterizedTest
  @CsvSource({"run --help", "help run", "run -h", "run x --help"})
  void theHelpOfACommandListsItsOptions(String words) {
    var result = Cuvee.run(words.split(" "));
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .startsWith("Usage: cuvee run [OPTIONS] RECIPE\n")
        .contains("--out DIR", "--set KEY=VALUE", "--until STAGE", "--debug");
  }

  @Test
  void theVersionIsOneLine() {
    assertThat(Cuvee.run("--version").out()).startsWith("cuvee ").endsWith("\n");
  }

  @Test
  void aWrongRecipeEndsWithItsPlaceAndDebugShowsWhere(@TempDir Path folder) throws IOException {
    var recipe = folder.resolve("r.yaml");
    Files.writeString(recipe, "nam: x\n");
    var result = Cuvee.run("plan", recipe.toString());
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .startsWith(recipe + ":1:1: unknown key \"nam\" in the recipe; did you mean \"name\"?")
        .hasLineCount(1);
    assertThat(Cuvee.run("plan", recipe.toString(), "--debug").err()).contains("\tat io.cuvee");
  }
}
