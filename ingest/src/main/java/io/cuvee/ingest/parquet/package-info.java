/**
 * Rows of Parquet files. The one package of ingest that sees parquet-java; it reads through {@code
 * ByteSource} and knows no file system.
 */
package io.cuvee.ingest.parquet;
