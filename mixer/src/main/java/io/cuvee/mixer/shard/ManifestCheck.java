package io.cuvee.mixer.shard;

import io.cuvee.mixer.budget.BudgetPlan;
import io.cuvee.mixer.budget.DomainBudget;
import java.util.List;
import java.util.TreeMap;

/** Whether the manifest agrees with itself, before any shard is opened. */
final class ManifestCheck {
  private final Manifest manifest;
  private final Problems problems = new Problems(Manifest.NAME);

  private ManifestCheck(Manifest manifest) {
    this.manifest = manifest;
  }

  static List<String> problems(Manifest manifest) {
    var check = new ManifestCheck(manifest);
    check.budget();
    check.shares();
    check.sequences();
    check.validation();
    return check.problems.sentences();
  }

  private void budget() {
    var plan = manifest.plan();
    expect("names of the domains", manifest.schema().domains(), plan.domainNames());
    expect("sequence length", manifest.schema().sequenceLength(), plan.sequenceLength());
    long length = plan.sequenceLength();
    long tokens = 0;
    for (var domain : plan.domains()) {
      if (domain.sequences() < 0 || domain.tokens() != domain.sequences() * length) {
        problems.add("the budget of " + domain.domain() + " is not whole sequences");
      }
      tokens += domain.tokens();
    }
    expect("sum of the budgets", plan.tokens(), tokens);
    if (!plan.follows(manifest.weights())) {
      problems.add("the sequences of the domains are not the shares that the weights give");
    }
  }

  /** The files together hold of each domain what its budget says, to the token. */
  private void shares() {
    var found = new TreeMap<String, Long>();
    for (var file : manifest.train()) {
      file.tokensByDomain().forEach((domain, tokens) -> found.merge(domain, tokens, Long::sum));
    }
    var claimed = new TreeMap<String, Long>();
    for (DomainBudget domain : manifest.plan().domains()) {
      if (domain.tokens() > 0) {
        claimed.put(domain.domain(), domain.tokens());
      }
    }
    expect("tokens of the training files by domain", claimed, found);
  }

  private void sequences() {
    BudgetPlan plan = manifest.plan();
    long next = 0;
    for (int shard = 0; shard < manifest.train().size(); shard++) {
      var file = manifest.train().get(shard);
      expect("name", ShardLayout.trainName(shard, manifest.train().size()), file.name());
      expect("first sequence of " + file.name(), next, file.firstSequence());
      expect("last sequence of " + file.name(), next + file.rows() - 1, file.lastSequence());
      expect("padding of " + file.name(), 0L, file.padding());
      next += file.rows();
    }
    expect("sequences of the training files", plan.sequences(), next);
  }

  private void validation() {
    long next = 0;
    for (var file : manifest.validation()) {
      if (file.tokensByDomain().size() != 1) {
        problems.add(file.name() + " does not hold one domain");
        continue;
      }
      var domain = file.tokensByDomain().keySet().iterator().next();
      expect("name", ShardLayout.validName(domain), file.name());
      expect("first sequence of " + file.name(), next, file.firstSequence());
      expect("last sequence of " + file.name(), next + file.rows() - 1, file.lastSequence());
      if (file.padding() >= manifest.schema().sequenceLength()) {
        problems.add(file.name() + " has a whole sequence of padding");
      }
      next += file.rows();
    }
  }

  private void expect(String what, Object wanted, Object found) {
    if (!wanted.equals(found)) {
      problems.add("the " + what + " should be " + wanted + " but is " + found);
    }
  }
}
