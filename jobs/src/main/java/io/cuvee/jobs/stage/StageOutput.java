package io.cuvee.jobs.stage;

import io.cuvee.core.ledger.StageLedger;
import java.util.Map;

/**
 * What a stage hands back besides its tables.
 *
 * @param ledger counted from the files that it wrote
 * @param facts small results for later stages and the report
 */
public record StageOutput(StageLedger ledger, Map<String, Object> facts) {}
