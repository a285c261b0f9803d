package io.cuvee.ingest;

import io.cuvee.core.io.ByteSource;
import io.cuvee.core.verdict.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints, for each file of a folder's index, what became of its records: {@code … FOLDER}. */
final class WarcSampleTable {
  private WarcSampleTable() {}

  /** Writes the table as Markdown, and fails if a file that the index knows is read otherwise. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    var samples = WarcSample.of(folder.resolve(".."), folder.resolve("index.tsv"));
    System.out.println("| file | bytes | records | documents | no documents | quarantined |");
    System.out.println("| --- | ---: | ---: | ---: | --- | --- |");
    long records = 0;
    long documents = 0;
    var causes = new TreeMap<String, Long>();
    var wrong = new ArrayList<String>();
    for (var sample : samples) {
      String name = sample.file().substring(sample.file().indexOf('/') + 1);
      var read = Reading.of(name, ByteSource.of(sample.path()), SourceFormat.WARC);
      if (read.tally().coveredBytes() != read.tally().bytes()) {
        wrong.add(sample.file() + " is not accounted for");
      }
      if (!sample.disagreement(read).isEmpty()) {
        wrong.add(sample.disagreement(read));
      }
      var faults = counted(read.rawFaults().stream().map(WarcSampleTable::cause).toList());
      System.out.println(row(name, read, faults));
      records += read.tally().records();
      documents += read.documents().size();
      faults.forEach((cause, n) -> causes.merge(cause, n, Long::sum));
    }
    System.out.println("| all | | %d | %d | | %s |".formatted(records, documents, told(causes)));
    long held = samples.stream().filter(WarcSample::sound).count();
    System.out.println("\nThe index has exact counts of " + held + " sound files.");
    if (!wrong.isEmpty()) {
      throw new IllegalStateException(String.join("\n", wrong));
    }
    System.out.println("All were read with these counts and without a fault.");
  }

  private static String row(String name, Reading read, Map<String, Long> faults) {
    return "| %s | %d | %d | %d | %s | %s |"
        .formatted(
            name,
            read.tally().bytes(),
            read.tally().records(),
            read.documents().size(),
            told(counted(read.skipped())),
            told(faults));
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
