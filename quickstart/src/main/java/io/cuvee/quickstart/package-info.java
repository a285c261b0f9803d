/**
 * Makes the quickstart's crawl out of Javadoc and source jars of public libraries, as the build
 * brings them: real documents, none of them committed.
 */
package io.cuvee.quickstart;
