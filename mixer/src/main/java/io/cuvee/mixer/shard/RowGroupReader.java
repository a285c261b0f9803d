package io.cuvee.mixer.shard;

import io.cuvee.mixer.pack.PackedSequence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.DummyRecordConverter;

/** Reads the columns of one row group side by side. */
final class RowGroupReader {
  private final ColumnReader[] columns;
  private final int longest;
  private long left;
  private int[] buffer = new int[64];

  RowGroupReader(PageReadStore pages, int sequenceLength) {
    var schema = ShardColumns.SCHEMA;
    var root = new DummyRecordConverter(schema).getRootConverter();
    var store = new ColumnReadStoreImpl(pages, root, schema, "");
    this.columns =
        schema.getColumns().stream().map(store::getColumnReader).toArray(ColumnReader[]::new);
    this.longest = sequenceLength;
    this.left = pages.getRowCount();
  }

  boolean hasNext() {
    return left > 0;
  }

  PackedSequence next() throws IOException {
    left--;
    long sequence = columns[0].getLong();
    columns[0].consume();
    String domain = columns[1].getBinary().toStringUsingUTF8();
    columns[1].consume();
    int[] ids = integers(columns[2]);
    int[] lengths = integers(columns[3]);
    var documents = strings(columns[4]);
    int[] offsets = integers(columns[5]);
    int[] copies = integers(columns[6]);
    var groups = strings(columns[7]);
    int padding = columns[8].getInteger();
    columns[8].consume();
    var row =
        new PackedSequence(sequence, domain, ids, lengths, documents, offsets, copies, groups);
    if (row.padding() != padding) {
      throw new IOException(
          "sequence "
              + sequence
              + " says it has "
              + padding
              + " tokens of padding, but its documents leave "
              + row.padding());
    }
    return row;
  }

  private int[] integers(ColumnReader column) throws IOException {
    int count = 0;
    do {
      if (column.getCurrentDefinitionLevel() > 0) {
        if (count == buffer.length) {
          buffer = Arrays.copyOf(buffer, 2 * count);
        }
        buffer[count++] = column.getInteger();
        check(count);
      }
      column.consume();
    } while (column.getCurrentRepetitionLevel() > 0);
    return Arrays.copyOf(buffer, count);
  }

  private List<String> strings(ColumnReader column) throws IOException {
    var values = new ArrayList<String>();
    do {
      if (column.getCurrentDefinitionLevel() > 0) {
        values.add(column.getBinary().toStringUsingUTF8());
        check(values.size());
      }
      column.consume();
    } while (column.getCurrentRepetitionLevel() > 0);
    return values;
  }

  /** No list of a sequence is longer than the sequence, so none can fill the memory. */
  private void check(int count) throws IOException {
    if (count > longest) {
      throw new IOException("a row has a list of more than " + longest + " elements");
    }
  }
}
