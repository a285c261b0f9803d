package io.cuvee.jobs.stage;

import io.cuvee.core.error.CuveeException;
import io.cuvee.core.hash.Sha256;
import io.cuvee.ingest.url.DomainList;
import io.cuvee.ingest.url.FineWebUrlRules;
import io.cuvee.ingest.url.UrlRules;
import io.cuvee.ingest.url.UrlSet;
import io.cuvee.jobs.cli.input.Inflated;
import io.cuvee.jobs.recipe.UrlSpec;
import io.cuvee.jobs.store.HadoopByteSource;
import io.cuvee.jobs.store.WorkingDirectory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;

/**
 * The recipe's lists of addresses, each set of them loaded once a JVM and shared by its tasks.
 *
 * @param spec the recipe's words
 * @param checksums SHA-256 of each file, by the name that the recipe gives it: a changed file is
 *     another list
 */
record UrlLists(UrlSpec spec, TreeMap<String, String> checksums) implements Serializable {
  private static final ConcurrentHashMap<UrlLists, UrlRules> LOADED = new ConcurrentHashMap<>();

  /** What a task reads out of a list's file. */
  private interface Reader<T> {
    T read(InputStream in) throws IOException;
  }

  /**
   * The lists as the files are now.
   *
   * @throws CuveeException.WrongUsage if one cannot be read
   */
  static UrlLists of(UrlSpec spec, Configuration configuration) {
    var checksums = new TreeMap<String, String>();
    for (var file : spec.files()) {
      checksums.computeIfAbsent(file, name -> open(name, configuration, false, UrlLists::sum));
    }
    return new UrlLists(spec, checksums);
  }

  private static String sum(InputStream in) throws IOException {
    var digest = Sha256.newDigest();
    var buffer = new byte[1 << 16];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      digest.update(buffer, 0, n);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The rules over the lists; read at the first call of this JVM. */
  UrlRules rules(Configuration configuration) {
    return LOADED.computeIfAbsent(this, key -> load(configuration));
  }

  private UrlRules load(Configuration configuration) {
    var lists = spec.fineWeb();
    var fineWeb =
        lists.isEmpty()
            ? null
            : new FineWebUrlRules(
                new FineWebUrlRules.Lists(
                    named(lists.domains(), configuration),
                    addresses(lists.addresses(), configuration),
                    words(lists.hardWords(), configuration),
                    words(lists.softWords(), configuration),
                    words(lists.substrings(), configuration),
                    lists.softThreshold()));
    return new UrlRules(
        named(spec.block(), configuration), named(spec.allow(), configuration), fineWeb);
  }

  private static List<UrlRules.NamedList> named(List<String> files, Configuration configuration) {
    var lists = new ArrayList<UrlRules.NamedList>();
    for (var file : files) {
      lists.add(new UrlRules.NamedList(file, open(file, configuration, true, DomainList::read)));
    }
    return lists;
  }

  private static List<UrlSet> addresses(List<String> files, Configuration configuration) {
    return files.stream().map(file -> open(file, configuration, true, UrlSet::read)).toList();
  }

  private static List<String> words(List<String> files, Configuration configuration) {
    return files.stream()
        .flatMap(file -> open(file, configuration, true, UrlLists::lines).stream())
        .toList();
  }

  private static List<String> lines(InputStream in) {
    var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
    return lines.map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
  }

  private static <T> T open(
      String file, Configuration configuration, boolean inflated, Reader<T> reader) {
    var path = WorkingDirectory.resolve(file, configuration);
    try (var stored = new HadoopByteSource(path, configuration).open(0);
        var in = inflated ? Inflated.of(stored) : stored) {
      return reader.read(in);
    } catch (IOException | UncheckedIOException e) {
      throw new CuveeException.WrongUsage(
          "The list "
              + file
              + " of ingest.url cannot be read ("
              + e.getMessage()
              + "); check its path.");
    }
  }

  /** A sentence for each list with lines that say nothing of a whole domain. */
  List<String> warnings(Configuration configuration) {
    var warnings = new ArrayList<String>();
    for (var named : rules(configuration).domainLists()) {
      var list = named.list();
      list.firstIgnored()
          .ifPresent(
              line ->
                  warnings.add(
                      named.name()
                          + ":"
                          + line.number()
                          + ": \""
                          + line.text()
                          + "\" names no domain; "
                          + list.ignoredLines()
                          + (list.ignoredLines() == 1 ? " such line is" : " such lines are")
                          + " passed over, "
                          + list.entries()
                          + " entries read"));
    }
    return warnings;
  }
}
