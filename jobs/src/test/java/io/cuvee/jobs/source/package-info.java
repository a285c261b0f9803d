/** Listing of sources. */
package io.cuvee.jobs.source;
