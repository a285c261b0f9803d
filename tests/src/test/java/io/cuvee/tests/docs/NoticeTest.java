package io.cuvee.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cuvee.tests.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What comes from others is said in NOTICE, and NOTICE and LICENSE go with the jar. */
class NoticeTest {
  private static final Path ROOT = RepositoryRoot.path();

  @Test
  void noticeNamesEveryFolderOfDataThatHasTermsOfItsOwn() throws IOException {
    var notice = Files.readString(ROOT.resolve("NOTICE"));
    var folders = foldersWithTerms();

    assertThat(folders).contains("io/cuvee/filters/text", "io/cuvee/ingest/html");
    assertThat(folders).allSatisfy(folder -> assertThat(notice).contains(folder));
  }

  /** Folders of resources with a licence or a notice beside the data, as the jar names them. */
  private static Set<String> foldersWithTerms() throws IOException {
    var folders = new TreeSet<String>();
    try (var modules = Files.list(ROOT)) {
      for (Path module : modules.toList()) {
        var resources = module.resolve("src/main/resources");
        if (Files.isDirectory(resources)) {
          folders.addAll(foldersWithTerms(resources));
        }
      }
    }
    return folders;
  }

  private static List<String> foldersWithTerms(Path resources) throws IOException {
    try (var files = Files.walk(resources)) {
      return files
          .filter(file -> isTerms(file.getFileName().toString()))
          .map(file -> resources.relativize(file.getParent()).toString())
          .toList();
    }
  }

  private static boolean isTerms(String name) {
    return name.endsWith(".txt")
        && name.toUpperCase(Locale.ROOT).matches("(NOTICE|LICEN[CS]E|MPL|COPYING).*");
  }

  @Test
  void theJarCarriesNoticeAndLicence() throws IOException {
    var jar = ROOT.resolve("jobs/target/cuvee.jar");
    assumeTrue(Files.exists(jar), "cuvee.jar is not built yet: mvn verify runs this test");
    try (var zip = new ZipFile(jar.toFile())) {
      for (var name : List.of("NOTICE", "LICENSE")) {
        try (var in = zip.getInputStream(zip.getEntry("META-INF/" + name))) {
          assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(ROOT.resolve(name)));
        }
      }
    }
  }
}
