package io.cuvee.ingest.parquet;

import io.cuvee.core.io.ByteSource;
import io.cuvee.core.io.UnreadableSourceException;
import io.cuvee.core.verdict.FaultCause;
import io.cuvee.ingest.rows.Row;
import io.cuvee.ingest.rows.RowReader;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.RecordReader;

/**
 * The rows of a Parquet file, one row group in memory at a time. A row's number counts through the
 * file. A row group that cannot be read is one fault at its first unread row, and the next row
 * group is read; a file without a readable footer is one fault.
 */
public final class ParquetRows implements RowReader {
  private static final byte[] NO_SAMPLE = {};

  private final ByteSource bytes;
  private final long from;
  private final long to;
  private final Map<String, Long> counts = new TreeMap<>();
  private ParquetFileReader file;
  private RecordReader<Group> group;
  private int nextGroup;
  private long groupStart;
  private long groupRows;
  private long read;
  private boolean ended;

  /** Opens a file at the first row that is asked for. */
  public ParquetRows(ByteSource bytes) {
    this(bytes, 0, Long.MAX_VALUE);
  }

  /** The same of those row groups alone whose first byte lies from one offset up to another. */
  public ParquetRows(ByteSource bytes, long from, long to) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
  }

  /** Offsets of the first bytes of the row groups; empty if the footer cannot be read. */
  public static List<Long> groupStarts(ByteSource bytes) throws IOException {
    bytes.size();
    try (var file = open(bytes)) {
      return file.getRowGroups().stream().map(BlockMetaData::getStartingPos).toList();
    } catch (UnreadableSourceException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return List.of();
    }
  }

  private static ParquetFileReader open(ByteSource bytes) throws IOException {
    var options = ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
    return ParquetFileReader.open(new SourceInputFile(bytes), options);
  }

  @Override
  public Optional<Row> next() throws IOException {
    if (ended) {
      return Optional.empty();
    }
    long size = bytes.size();
    try {
      return advance();
    } catch (UnreadableSourceException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // parquet-java reports damage with whatever comes to hand. A storage fault looks the same;
      // the size is asked for outside, so that at least a lost file is one.
      return Optional.of(fault(e, size));
    }
  }

  private Optional<Row> advance() throws IOException {
    if (file == null) {
      file = open(bytes);
    }
    while (read == groupRows) {
      groupStart += groupRows;
      read = 0;
      groupRows = 0;
      if (nextGroup == file.getRowGroups().size()) {
        ended = true;
        return Optional.empty();
      }
      var block = file.getRowGroups().get(nextGroup);
      if (block.getStartingPos() < from || block.getStartingPos() >= to) {
        groupStart += block.getRowCount();
        nextGroup++;
        continue;
      }
      groupRows = block.getRowCount();
      var pages = file.readRowGroup(nextGroup++);
      var schema = file.getFooter().getFileMetaData().getSchema();
      group =
          new ColumnIOFactory()
              .getColumnIO(schema)
              .getRecordReader(pages, new GroupRecordConverter(schema));
    }
    var values = GroupValues.values(group.read());
    counts.merge(ROW, 1L, Long::sum);
    return Optional.of(new Row(groupStart + read++, 0, values, null, "", NO_SAMPLE));
  }

  private Row fault(Throwable error, long size) {
    counts.merge(UNREADABLE, 1L, Long::sum);
    long number = groupStart + read;
    String detail = "the file has no readable footer";
    if (file == null) {
      ended = true;
    } else {
      detail =
          String.format(
              Locale.ROOT,
              "%d rows of row group %d cannot be read",
              groupRows - read,
              nextGroup - 1);
      read = groupRows;
    }
    detail += " (" + error.getClass().getSimpleName() + "; " + size + " bytes)";
    return new Row(number, 0, Map.of(), FaultCause.UNREADABLE_FILE, detail, NO_SAMPLE);
  }

  @Override
  public Map<String, Long> counts() {
    return Map.copyOf(counts);
  }

  /** Columns lie apart in the file; it counts as covered when its last row was dealt with. */
  @Override
  public long coveredBytes() {
    try {
      return ended ? Math.min(to, bytes.size()) - from : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
