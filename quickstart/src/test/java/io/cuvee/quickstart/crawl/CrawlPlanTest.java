package io.cuvee.quickstart.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CrawlPlanTest {
  @Test
  void theBuildBringsExactlyTheJarsThatThePlanNames() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));

    var artifacts =
        CrawlPlan.bundled().libraries().stream()
            .map(
                library ->
                    "<artifactItem><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version><classifier>%s</classifier></artifactItem>"
                        .formatted(
                            library.group(),
                            library.artifact(),
                            library.version(),
                            library.classifier()))
            .toList();

    assertThat(pom).contains(artifacts);
    assertThat(pom.split("<artifactItem>", -1)).hasSize(artifacts.size() + 1);
  }

  @Test
  void aLineThatLacksAFieldIsNamed() {
    assertThatThrownBy(() -> CrawlPlan.parse("maths\ta:b:1:javadoc\t3"))
        .hasMessageContaining("maths\ta:b:1:javadoc\t3");
  }
}
