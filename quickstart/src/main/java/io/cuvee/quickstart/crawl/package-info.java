/**
 * Packs pages out of Javadoc and source jars into WARC files, by a plan that names the libraries.
 */
package io.cuvee.quickstart.crawl;
