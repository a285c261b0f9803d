/** Bytes in and out, without a file system: {@code jobs} backs these with Hadoop's. */
package io.cuvee.core.io;
