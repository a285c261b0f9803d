/**
 * Rows of named values, from lines of JSON: values are strings, numbers, booleans, lists, maps and
 * null, whatever the format they come from.
 */
package io.cuvee.ingest.rows;
