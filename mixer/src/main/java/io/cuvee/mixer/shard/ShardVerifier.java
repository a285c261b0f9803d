package io.cuvee.mixer.shard;

import io.cuvee.core.error.CuveeException;
import io.cuvee.mixer.order.SequenceOrder;
import io.cuvee.mixer.pack.PackedSequence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;

/**
 * Recounts everything that a manifest claims: sizes, hashes, rows, tokens of each domain, the order
 * of the sequences, and that nothing of validation is in training. In memory it holds one row group
 * a core, and 32 to 64 bytes for each id and group of validation.
 */
public final class ShardVerifier {
  private final Manifest manifest;
  private final ShardFolder folder;
  private final Set<String> present;
  private final List<String> problems = new ArrayList<>();
  private final DocumentKeys validationIds = new DocumentKeys();
  private final DocumentKeys validationGroups = new DocumentKeys();
  private long files;
  private long sequences;
  private long tokens;

  private ShardVerifier(Manifest manifest, ShardFolder folder, Set<String> present) {
    this.manifest = manifest;
    this.folder = folder;
    this.present = present;
  }

  /** Checks a folder against its manifest; whatever is wrong is in the result. */
  public static Verification verify(ShardFolder folder) {
    try {
      var names = folder.names();
      if (!names.contains(Manifest.NAME)) {
        return new Verification(List.of(Manifest.NAME + ": it is missing"), 0, 0, 0);
      }
      var manifest = Manifest.read(folder.open(Manifest.NAME));
      return new ShardVerifier(manifest, folder, new HashSet<>(names)).verify();
    } catch (IOException | CuveeException e) {
      return new Verification(List.of(Manifest.NAME + ": " + e.getMessage()), 0, 0, 0);
    }
  }

  private Verification verify() throws IOException {
    try {
      problems.addAll(ManifestCheck.problems(manifest));
      unlisted();
      for (var file : manifest.validation()) {
        add(check(file, this::remember));
      }
      train();
    } catch (IllegalArgumentException | ArithmeticException e) {
      problems.add(Manifest.NAME + ": its numbers cannot be: " + e.getMessage());
    }
    return new Verification(problems, files, sequences, tokens);
  }

  private void unlisted() {
    var extra = new TreeSet<String>();
    for (var name : present) {
      if (name.endsWith(".parquet")) {
        extra.add(name);
      }
    }
    manifest.train().forEach(file -> extra.remove(file.name()));
    manifest.validation().forEach(file -> extra.remove(file.name()));
    extra.forEach(name -> problems.add(name + ": the manifest does not list it"));
  }

  private void remember(PackedSequence row, Problems found) {
    row.documentIds().forEach(validationIds::add);
    row.documentGroups().forEach(validationGroups::add);
  }

  /** Checks the training files side by side; what they have in common is only read. */
  private void train() throws IOException {
    var checks = trainChecks();
    int threads = Math.min(Math.max(1, checks.size()), Runtime.getRuntime().availableProcessors());
    var pool = Executors.newFixedThreadPool(threads);
    try {
      for (var result : pool.invokeAll(checks)) {
        add(result.get());
      }
    } catch (ExecutionException e) {
      throw new IOException("the check itself failed: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the check was interrupted", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private List<Callable<FileCheck>> trainChecks() {
    var plan = manifest.plan();
    var order = new SequenceOrder(manifest.schema().seed(), plan.sequencesPerDomain());
    var domains = plan.domainNames();
    // By the claims, so that one broken file does not make the next ones look wrong.
    var before = new long[domains.size()];
    var checks = new ArrayList<Callable<FileCheck>>();
    for (var file : manifest.train()) {
      var next = before.clone();
      checks.add(
          () ->
              check(
                  file,
                  (row, found) -> {
                    int domain = domains.indexOf(row.domain());
                    if (domain >= 0) {
                      order(row, domain, next[domain]++, order, found);
                    }
                    leaks(row, found);
                  }));
      for (int d = 0; d < before.length; d++) {
        before[d] += file.tokensByDomain().getOrDefault(domains.get(d), 0L) / plan.sequenceLength();
      }
    }
    return checks;
  }

  private void order(PackedSequence row, int domain, long i, SequenceOrder order, Problems found) {
    long most = manifest.plan().domains().get(domain).sequences();
    if (i >= most || order.globalIndex(domain, i) != row.sequence()) {
      found.add("sequence " + row.sequence() + " is not where the order puts this domain");
    }
  }

  private void leaks(PackedSequence row, Problems found) {
    for (int k = 0; k < row.documentIds().size(); k++) {
      var id = row.documentIds().get(k);
      if (validationIds.contains(id)) {
        found.add("sequence " + row.sequence() + " holds document " + id + " of validation");
      } else if (k < row.documentGroups().size()
          && validationGroups.contains(row.documentGroups().get(k))) {
        found.add(
            "sequence "
                + row.sequence()
                + " holds document "
                + id
                + ", of the same group of near-duplicates as a document of validation: "
                + row.documentGroups().get(k));
      }
    }
  }

  private FileCheck check(ShardFile claim, BiConsumer<PackedSequence, Problems> each) {
    var check = new FileCheck(claim, manifest.schema());
    if (present.contains(claim.name())) {
      check.run(folder.open(claim.name()), each);
    } else {
      check.problems().add("it is missing");
    }
    return check;
  }

  private void add(FileCheck check) {
    files++;
    problems.addAll(check.problems().sentences());
    sequences += check.tally().rows();
    tokens += check.tally().tokens();
  }
}
