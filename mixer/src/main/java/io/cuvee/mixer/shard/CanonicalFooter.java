package io.cuvee.mixer.shard;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.KeyValue;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.Util;

/**
 * Puts the footer of a Parquet file in one form. The library lists a column's encodings in the
 * order of a set of enum constants, which hash by their address, so it differs from one process to
 * the next; and it signs with its own version.
 */
final class CanonicalFooter {
  /** What stands as the writer; of the form that readers parse, of a version that never changes. */
  private static final String CREATED_BY = "cuvee-shards version 1.0.0 (build 1)";

  private static final byte[] MAGIC = {'P', 'A', 'R', '1'};
  private static final int TRAILER = Integer.BYTES + MAGIC.length;

  private CanonicalFooter() {}

  /**
   * Rewrites the end of a file.
   *
   * @param tail the last bytes of a Parquet file, with all of its footer
   * @return what shall stand in their place
   */
  static byte[] rewrite(byte[] tail) throws IOException {
    int end = tail.length - TRAILER;
    int length = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt(end);
    int start = end - length;
    var metadata = Util.readFileMetaData(new ByteArrayInputStream(tail, start, length));
    normalize(metadata);
    var out = new ByteArrayOutputStream(tail.length + TRAILER);
    out.write(tail, 0, start);
    Util.writeFileMetaData(metadata, out);
    int written = out.size() - start;
    out.write(
        ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(written).array());
    out.write(MAGIC);
    return out.toByteArray();
  }

  private static void normalize(FileMetaData metadata) {
    metadata.setCreated_by(CREATED_BY);
    metadata.getKey_value_metadata().sort(Comparator.comparing(KeyValue::getKey));
    for (var group : metadata.getRow_groups()) {
      for (var chunk : group.getColumns()) {
        var column = chunk.getMeta_data();
        var encodings = new ArrayList<>(column.getEncodings());
        encodings.sort(Comparator.comparingInt(encoding -> encoding.getValue()));
        column.setEncodings(encodings);
        if (column.isSetEncoding_stats()) {
          column
              .getEncoding_stats()
              .sort(
                  Comparator.comparingInt(
                          (PageEncodingStats stats) -> stats.getPage_type().getValue())
                      .thenComparingInt(stats -> stats.getEncoding().getValue()));
        }
      }
    }
  }
}
