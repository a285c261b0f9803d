package io.cuvee.mixer.shard;

import io.cuvee.mixer.pack.PackedSequence;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;

/** Tells Parquet the columns of a sequence. */
final class SequenceWriteSupport extends WriteSupport<PackedSequence> {
  private final Map<String, String> metadata;
  private RecordConsumer out;

  SequenceWriteSupport(Map<String, String> metadata) {
    this.metadata = metadata;
  }

  @Override
  public WriteContext init(Configuration configuration) {
    return new WriteContext(ShardColumns.SCHEMA, metadata);
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    return new WriteContext(ShardColumns.SCHEMA, metadata);
  }

  @Override
  public void prepareForWrite(RecordConsumer consumer) {
    this.out = consumer;
  }

  @Override
  public void write(PackedSequence sequence) {
    out.startMessage();
    out.startField(ShardColumns.SEQUENCE, 0);
    out.addLong(sequence.sequence());
    out.endField(ShardColumns.SEQUENCE, 0);
    out.startField(ShardColumns.DOMAIN, 1);
    out.addBinary(Binary.fromString(sequence.domain()));
    out.endField(ShardColumns.DOMAIN, 1);
    integers(ShardColumns.INPUT_IDS, 2, sequence.inputIds());
    integers(ShardColumns.DOCUMENT_LENGTHS, 3, sequence.documentLengths());
    strings(ShardColumns.DOCUMENT_IDS, 4, sequence.documentIds());
    integers(ShardColumns.DOCUMENT_OFFSETS, 5, sequence.documentOffsets());
    integers(ShardColumns.COPIES, 6, sequence.copies());
    strings(ShardColumns.DOCUMENT_GROUPS, 7, sequence.documentGroups());
    out.startField(ShardColumns.PADDING, 8);
    out.addInteger(sequence.padding());
    out.endField(ShardColumns.PADDING, 8);
    out.endMessage();
  }

  private void integers(String name, int index, int[] values) {
    out.startField(name, index);
    out.startGroup();
    if (values.length > 0) {
      out.startField("list", 0);
      for (int value : values) {
        out.startGroup();
        out.startField("element", 0);
        out.addInteger(value);
        out.endField("element", 0);
        out.endGroup();
      }
      out.endField("list", 0);
    }
    out.endGroup();
    out.endField(name, index);
  }

  private void strings(String name, int index, List<String> values) {
    out.startField(name, index);
    out.startGroup();
    if (!values.isEmpty()) {
      out.startField("list", 0);
      for (String value : values) {
        out.startGroup();
        out.startField("element", 0);
        out.addBinary(Binary.fromString(value));
        out.endField("element", 0);
        out.endGroup();
      }
      out.endField("list", 0);
    }
    out.endGroup();
    out.endField(name, index);
  }
}
