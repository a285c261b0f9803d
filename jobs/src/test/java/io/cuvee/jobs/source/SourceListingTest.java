package io.cuvee.jobs.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cuvee.core.error.CuveeException;
import io.cuvee.jobs.recipe.RecipeLoader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceListingTest {
  @TempDir Path folder;

  @BeforeEach
  void crawl() throws IOException {
    Files.createDirectories(folder.resolve("crawl/a"));
    Files.writeString(folder.resolve("crawl/a/one.txt"), "One.");
    Files.writeString(folder.resolve("crawl/a/two.txt"), "Two, too.");
  }

  private List<SourceFile> list(String source) throws IOException {
    var recipe = folder.resolve("r.yaml");
    Files.writeString(
        recipe, "name: r\nsources:\n  - {name: s, " + source + "}\nshards: {tokenizer: t.json}\n");
    return SourceListing.list(
        RecipeLoader.builtIn().load(recipe.toString(), List.of(), Map.of()), new Configuration());
  }

  private Path write(String name, String lines) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(lines.getBytes(StandardCharsets.UTF_8));
    }
    var file = folder.resolve(name);
    Files.write(
        file, name.endsWith(".gz") ? bytes.toByteArray() : lines.getBytes(StandardCharsets.UTF_8));
    return file;
  }

  @Test
  void aListNamesFilesBehindItsPrefix() throws IOException {
    for (var name : new String[] {"paths", "warc.paths.gz"}) {
      var list = write(name, "# the crawl\r\n\r\na/one.txt\r\na/two.txt\r\na/one.txt\r\n");
      var files = list("list: " + list + ", prefix: " + folder.resolve("crawl"));
      assertThat(files.stream().map(SourceFile::file)).containsExactly("a/one.txt", "a/two.txt");
      assertThat(files.stream().map(SourceFile::bytes)).containsExactly(4L, 9L);
      assertThat(files).noneMatch(SourceFile::isMissing);
    }
  }

  @Test
  void aListedFileThatIsNotThereIsNamedWithItsLine() throws IOException {
    var list = write("paths", "a/one.txt\n\nb/none.txt\na\n");
    var files = list("list: " + list + ", prefix: " + folder.resolve("crawl"));
    assertThat(files.stream().map(SourceFile::isMissing)).containsExactly(true, false, true);
    assertThat(files.get(2).missing())
        .isEqualTo(list + ", line 3: there is no file " + folder.resolve("crawl") + "/b/none.txt");
    assertThat(files.get(0).missing()).startsWith(list + ", line 4: ").endsWith("(it is a folder)");
    var access = new SourceAccess(io.cuvee.jobs.recipe.HttpSpec.DEFAULTS, new Configuration());
    assertThatThrownBy(() -> access.open(files.get(2)).size())
        .isInstanceOf(io.cuvee.core.io.UnreadableSourceException.class);
  }

  @Test
  void pathsAndListsMakeOneSource() throws IOException {
    var list = write("paths", "a/two.txt\n");
    var prefix = folder.resolve("crawl");
    assertThat(list("path: " + prefix + "/a/one.txt, list: " + list + ", prefix: " + prefix))
        .extracting(SourceFile::file)
        .containsExactly("a/two.txt", "one.txt");
  }

  @Test
  void aListThatNamesNothingOrCannotBeReadIsTheRecipesFault() throws IOException {
    var empty = write("paths", "# nothing\n");
    assertThatThrownBy(() -> list("list: " + empty))
        .isInstanceOf(CuveeException.WrongUsage.class)
        .hasMessage("Source s: the list " + empty + " names no file; write one path a line.");
    assertThatThrownBy(() -> list("list: " + folder + "/none"))
        .isInstanceOf(CuveeException.WrongUsage.class)
        .hasMessageContaining("cannot be read");
    var cut = write("cut.gz", "a/one.txt\n".repeat(50));
    var bytes = Files.readAllBytes(cut);
    Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length - 6));
    assertThatThrownBy(() -> list("list: " + cut))
        .isInstanceOf(CuveeException.WrongUsage.class)
        .hasMessageContaining("is damaged");
  }

  @Test
  void prefixesAndCredentialsAreChecked() {
    assertThatThrownBy(() -> list("path: a, prefix: b")).hasMessageContaining("there is none");
    assertThatThrownBy(() -> list("list: \"https://user:secret@host/paths\""))
        .hasMessageContaining("a path holds a user or a password");
  }
}
