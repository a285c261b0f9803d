/** What is decided about a document or a record, always with the reason. */
package io.cuvee.core.verdict;
