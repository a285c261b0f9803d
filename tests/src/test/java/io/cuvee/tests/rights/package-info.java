/** What the evidence of ingest and the decision of the filters come to together. */
package io.cuvee.tests.rights;
