package io.cuvee.quickstart.crawl;

import io.cuvee.core.hash.Sha256;
import io.cuvee.quickstart.tokenizer.GptTwo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * Writes the quickstart's input: WARC files out of library jars, and GPT-2's tokenizer. The build
 * calls it with the folder of the jars and the folder to write; input that stands there already is
 * left as it is.
 */
public final class PackCrawl {
  /** To be raised when the same plan gives other bytes. */
  private static final String FORMAT = "1";

  private PackCrawl() {}

  /** Packs: {@code JARS FOLDER}. */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("Usage: PackCrawl JARS FOLDER");
    }
    var folder = Path.of(args[1]);
    var plan = CrawlPlan.bundled();
    var mark = folder.resolve("_packed");
    String identity = Sha256.hex(FORMAT + '\n' + plan.text());
    if (Files.exists(mark) && Files.readString(mark).equals(identity)) {
      return;
    }
    Files.deleteIfExists(mark);
    var counts = new Crawl(Path.of(args[0]), folder).write(plan);
    Files.writeString(folder.resolve("tokenizer.json"), GptTwo.tokenizerJson());
    Files.writeString(mark, identity);
    System.out.println(
        counts.values().stream().mapToInt(Integer::intValue).sum()
            + " pages of "
            + plan.libraries().size()
            + " libraries packed: "
            + counts.entrySet().stream()
                .map(source -> source.getKey() + " " + source.getValue())
                .collect(Collectors.joining(", ")));
  }
}
