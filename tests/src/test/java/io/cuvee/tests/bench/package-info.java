/**
 * Benchmarks (JMH) of the hot parts, each on one thread and on real documents: the quickstart's
 * crawl. {@code tests/bench/run.sh} runs them; {@code docs/benchmarks.md} has results.
 */
package io.cuvee.tests.bench;
