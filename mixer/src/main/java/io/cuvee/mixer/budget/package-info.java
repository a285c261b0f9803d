/**
 * From a mixture and a number of tokens to whole sequences a domain, exactly: start at {@link
 * io.cuvee.mixer.budget.BudgetPlan}. Integers and exact decimals only; nothing here is rounded by
 * floating point.
 */
package io.cuvee.mixer.budget;
