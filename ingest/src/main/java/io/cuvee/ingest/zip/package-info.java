/**
 * Zip archives as far as WACZ files need them: the directory, and single entries as byte sources of
 * their own. {@code java.util.zip.ZipFile} wants a local file, and {@code ZipInputStream} does not
 * tell where an entry stands.
 */
package io.cuvee.ingest.zip;
