package io.cuvee.ingest;

import io.cuvee.core.io.ByteSource;
import io.cuvee.core.verdict.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints, for each file below a folder, what became of its records: {@code … FOLDER}. */
final class WarcSampleTable {
  private WarcSampleTable() {}

  /** Writes the table as Markdown. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    List<Path> files;
    try (var walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    System.out.println("| file | bytes | records | documents | no documents | quarantined |");
    System.out.println("| --- | ---: | ---: | ---: | --- | --- |");
    long records = 0;
    long documents = 0;
    var causes = new TreeMap<String, Long>();
    for (var file : files) {
      String name = folder.relativize(file).toString();
      if (name.endsWith(".md") || name.endsWith(".tsv")) {
        continue;
      }
      var read = Reading.of(name, ByteSource.of(file), SourceFormat.WARC);
      if (read.tally().coveredBytes() != read.tally().bytes()) {
        throw new IllegalStateException(name + " is not accounted for");
      }
      var faults = counted(read.rawFaults().stream().map(WarcSampleTable::cause).toList());
      System.out.println(
          "| %s | %d | %d | %d | %s | %s |"
              .formatted(
                  name,
                  read.tally().bytes(),
                  read.tally().records(),
                  read.documents().size(),
                  told(counted(read.skipped())),
                  told(faults)));
      records += read.tally().records();
      documents += read.documents().size();
      faults.forEach((cause, n) -> causes.merge(cause, n, Long::sum));
    }
    System.out.println("| all | | %d | %d | | %s |".formatted(records, documents, told(causes)));
  }

  private static String cause(Fault fault) {
    return fault.cause().label();
  }

  private static Map<String, Long> counted(List<String> words) {
    return words.stream()
        .collect(Collectors.groupingBy(w -> w, TreeMap::new, Collectors.counting()));
  }

  private static String told(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(e -> e.getValue() + " " + e.getKey())
        .collect(Collectors.joining(", "));
  }
}
