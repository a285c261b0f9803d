/**
 * Promises of the whole road, kept by the real program in processes of its own, started as {@code
 * ./cuvee} on a small part of the quickstart's crawl: runs that were killed, the same bytes however
 * the work is done, shards that verify, ledgers that add up, real web archives.
 */
package io.cuvee.tests.road;
