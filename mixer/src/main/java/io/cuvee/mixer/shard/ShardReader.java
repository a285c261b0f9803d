package io.cuvee.mixer.shard;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cuvee.core.io.ByteSource;
import io.cuvee.mixer.pack.PackedSequence;
import java.io.IOException;
import java.util.Optional;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;

/** Reads the sequences of one shard in order, one row group in memory at a time. */
public final class ShardReader implements AutoCloseable {
  private final String name;
  private final ParquetFileReader file;
  private final ShardSchemaInfo info;
  private RowGroupReader rows;
  private int nextGroup;

  /**
   * Opens a shard.
   *
   * @throws IOException if it cannot be read or is no shard
   */
  public ShardReader(ByteSource source) throws IOException {
    this.name = source.name();
    var options =
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withCodecFactory(new ZstdPages())
            .usePageChecksumVerification(true)
            .build();
    ParquetFileReader opened = null;
    try {
      opened = ParquetFileReader.open(new SourceInput(source), options);
      this.file = opened;
      this.info = info(opened);
    } catch (IOException | RuntimeException e) {
      if (opened != null) {
        opened.close();
      }
      throw unreadable(e);
    }
  }

  private static ShardSchemaInfo info(ParquetFileReader file) throws IOException {
    var metadata = file.getFooter().getFileMetaData();
    if (!metadata.getSchema().equals(ShardColumns.SCHEMA)) {
      throw new IOException("it has other columns than a shard");
    }
    var json = metadata.getKeyValueMetaData().get(ShardColumns.METADATA_KEY);
    if (json == null) {
      throw new IOException("its metadata has no " + ShardColumns.METADATA_KEY);
    }
    return ShardSchemaInfo.fromJson(new ObjectMapper().readTree(json));
  }

  /** What the file says about itself. */
  public ShardSchemaInfo info() {
    return info;
  }

  /** Sequences that the file says it holds. */
  public long rows() {
    return file.getRecordCount();
  }

  /** Its row groups. */
  public int rowGroups() {
    return file.getRowGroups().size();
  }

  /**
   * The next sequence; empty at the end.
   *
   * @throws IOException if the file is damaged here
   */
  public Optional<PackedSequence> next() throws IOException {
    try {
      while (rows == null || !rows.hasNext()) {
        if (nextGroup == file.getRowGroups().size()) {
          return Optional.empty();
        }
        rows = new RowGroupReader(file.readRowGroup(nextGroup++), info.sequenceLength());
      }
      return Optional.of(rows.next());
    } catch (RuntimeException | IOException e) {
      throw unreadable(e);
    }
  }

  /** Leaves out rows, whole row groups without reading them. */
  public void skip(long count) throws IOException {
    long left = count;
    while (left > 0) {
      if ((rows == null || !rows.hasNext()) && nextGroup < file.getRowGroups().size()) {
        long size = file.getRowGroups().get(nextGroup).getRowCount();
        if (size <= left) {
          left -= size;
          nextGroup++;
          continue;
        }
      }
      if (next().isEmpty()) {
        return;
      }
      left--;
    }
  }

  private IOException unreadable(Exception cause) {
    return new IOException(name + " cannot be read as a shard: " + cause.getMessage(), cause);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
