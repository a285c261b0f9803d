package io.cuvee.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuvee.tests.RepositoryRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every source file and package must have. */
class SourceFilesTest {
  private static final int MAX_LINES = 600;
  private static final Pattern EMPTY_NAME =
      Pattern.compile(".*(Utils?|Helpers?|Manager|Impl)\\.java");

  private final List<Path> sources = sources();

  @Test
  void filesAreSmall() {
    assertThat(sources).hasSizeGreaterThan(50);
    assertThat(sources.stream().filter(file -> lines(file) > MAX_LINES)).isEmpty();
  }

  @Test
  void everyPackageSaysWhatLivesThere() {
    var packages = sources.stream().filter(SourceFilesTest::isMain).map(Path::getParent).distinct();

    assertThat(packages.filter(folder -> !Files.exists(folder.resolve("package-info.java"))))
        .isEmpty();
  }

  @Test
  void namesSayWhatAClassIs() {
    assertThat(sources.stream().map(Path::toString).filter(EMPTY_NAME.asMatchPredicate()))
        .isEmpty();
  }

  private static boolean isMain(Path file) {
    return RepositoryRoot.path().relativize(file).toString().contains("src/main/");
  }

  private static long lines(Path file) {
    try (var lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> sources() {
    try (var modules = Files.list(RepositoryRoot.path())) {
      return modules
          .map(module -> module.resolve("src"))
          .filter(Files::isDirectory)
          .flatMap(SourceFilesTest::javaFiles)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> javaFiles(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
