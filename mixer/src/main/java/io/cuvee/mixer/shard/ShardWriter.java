package io.cuvee.mixer.shard;

import io.cuvee.core.io.ByteSink;
import io.cuvee.core.json.CanonicalJson;
import io.cuvee.mixer.pack.PackedSequence;
import java.io.IOException;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Writes one shard. The same sequences give the same bytes on any machine and Java version with the
 * same versions of Parquet and zstd: pages and row groups end after a number of rows, never by a
 * measure of memory, the footer is put in one form, and nothing in the file tells of time or place.
 * Not thread-safe.
 */
public final class ShardWriter implements AutoCloseable {
  private static final int PAGE_BYTES = 1 << 20;
  private static final int ROW_GROUP_BYTES = 32 << 20;
  private static final int MOST_ROWS = 10_000;

  private final String name;
  private final ShardSchemaInfo info;
  private final DigestedOutput output;
  private final ParquetWriter<PackedSequence> writer;
  private final ShardTally tally = new ShardTally();
  private boolean finished;

  /**
   * Opens a file; its name is what follows the last slash of the sink's name.
   *
   * @throws IOException if the sink cannot be written
   */
  public ShardWriter(ByteSink sink, ShardSchemaInfo info) throws IOException {
    this.name = sink.name().substring(sink.name().lastIndexOf('/') + 1);
    this.info = info;
    this.output = new DigestedOutput(sink);
    this.writer = open(info);
  }

  /** Rows of a page: about a mebibyte of token ids. */
  static int pageRows(int sequenceLength) {
    return Math.max(1, Math.min(MOST_ROWS, PAGE_BYTES / Integer.BYTES / sequenceLength));
  }

  /** Rows of a row group: whole pages, about 32 MiB of token ids, at most 10,000 rows. */
  static int rowGroupRows(int sequenceLength) {
    int page = pageRows(sequenceLength);
    int rows = Math.min(MOST_ROWS, ROW_GROUP_BYTES / Integer.BYTES / sequenceLength);
    return Math.max(page, rows / page * page);
  }

  private ParquetWriter<PackedSequence> open(ShardSchemaInfo info) throws IOException {
    var metadata = Map.of(ShardColumns.METADATA_KEY, CanonicalJson.line(info.toJson()));
    var builder =
        new Builder(output, new SequenceWriteSupport(metadata))
            .withConf(new PlainParquetConfiguration())
            .withCodecFactory(new ZstdPages())
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withPageRowCountLimit(pageRows(info.sequenceLength()))
            .withRowGroupRowCountLimit(rowGroupRows(info.sequenceLength()))
            .withPageSize(64 * PAGE_BYTES)
            .withRowGroupSize(Long.MAX_VALUE)
            .withMaxPaddingSize(0)
            .withPageWriteChecksumEnabled(true)
            .withSizeStatisticsEnabled(false)
            .withDictionaryEncoding(false)
            .withDictionaryEncoding(ShardColumns.DOMAIN, true);
    for (var column : ShardColumns.SCHEMA.getColumns()) {
      // Minima and maxima of list elements serve no reader and would swell the footer.
      builder.withStatisticsEnabled(
          String.join(".", column.getPath()), column.getMaxRepetitionLevel() == 0);
    }
    return builder.build();
  }

  /**
   * Appends a sequence.
   *
   * @throws IllegalArgumentException if it does not follow the one before or has another length
   */
  public void write(PackedSequence sequence) throws IOException {
    long expected = tally.rows() == 0 ? sequence.sequence() : tally.last() + 1;
    if (sequence.sequence() != expected || sequence.inputIds().length != info.sequenceLength()) {
      throw new IllegalArgumentException(
          "Sequence "
              + sequence.sequence()
              + " of "
              + sequence.inputIds().length
              + " tokens cannot follow in "
              + name
              + ", which wants sequence "
              + expected
              + " of "
              + info.sequenceLength());
    }
    tally.add(sequence);
    writer.write(sequence);
  }

  /** Ends the file and tells what it holds. */
  public ShardFile finish() throws IOException {
    output.holdBack();
    writer.close();
    output.release();
    finished = true;
    int rowGroups = writer.getFooter().getBlocks().size();
    return tally.file(name, output.bytes(), output.sha256(), rowGroups);
  }

  /** Closes the sink; without {@link #finish} what was written is no shard. */
  @Override
  public void close() throws IOException {
    if (!finished) {
      output.abandon();
    }
  }

  private static final class Builder extends ParquetWriter.Builder<PackedSequence, Builder> {
    private final SequenceWriteSupport support;

    Builder(DigestedOutput output, SequenceWriteSupport support) {
      super(output);
      this.support = support;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<PackedSequence> getWriteSupport(Configuration configuration) {
      return support;
    }

    @Override
    protected WriteSupport<PackedSequence> getWriteSupport(ParquetConfiguration configuration) {
      return support;
    }
  }
}
