package io.cuvee.mixer.shard;

import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import io.cuvee.core.hash.Sha256;
import io.cuvee.core.json.CanonicalJson;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types;

/** The columns of a shard, in order; all required, lists with three levels. */
final class ShardColumns {
  static final String SEQUENCE = "sequence";
  static final String DOMAIN = "domain";
  static final String INPUT_IDS = "input_ids";
  static final String DOCUMENT_LENGTHS = "document_lengths";
  static final String DOCUMENT_IDS = "document_ids";
  static final String DOCUMENT_OFFSETS = "document_offsets";
  static final String COPIES = "document_copies";
  static final String DOCUMENT_GROUPS = "document_groups";
  static final String PADDING = "padding";

  /** Key of the file metadata that holds the {@link ShardSchemaInfo}. */
  static final String METADATA_KEY = "cuvee.shard";

  /** The schema of every shard. */
  static final MessageType SCHEMA =
      Types.buildMessage()
          .required(INT64)
          .named(SEQUENCE)
          .required(BINARY)
          .as(LogicalTypeAnnotation.stringType())
          .named(DOMAIN)
          .addField(integers(INPUT_IDS))
          .addField(integers(DOCUMENT_LENGTHS))
          .addField(strings(DOCUMENT_IDS))
          .addField(integers(DOCUMENT_OFFSETS))
          .addField(integers(COPIES))
          .addField(strings(DOCUMENT_GROUPS))
          .required(INT32)
          .named(PADDING)
          .named("sequence");

  private ShardColumns() {}

  private static GroupType integers(String name) {
    return Types.requiredList().requiredElement(INT32).named(name);
  }

  private static GroupType strings(String name) {
    return Types.requiredList()
        .requiredElement(BINARY)
        .as(LogicalTypeAnnotation.stringType())
        .named(name);
  }

  /** Types by column, as the manifest tells them. */
  static Map<String, Object> types() {
    var types = new LinkedHashMap<String, Object>();
    types.put(SEQUENCE, "int64");
    types.put(DOMAIN, "string");
    types.put(INPUT_IDS, "list<int32>");
    types.put(DOCUMENT_LENGTHS, "list<int32>");
    types.put(DOCUMENT_IDS, "list<string>");
    types.put(DOCUMENT_OFFSETS, "list<int32>");
    types.put(COPIES, "list<int32>");
    types.put(DOCUMENT_GROUPS, "list<string>");
    types.put(PADDING, "int32");
    return types;
  }

  /** SHA-256 of the columns' names and types. */
  static String fingerprint() {
    return Sha256.hex(CanonicalJson.line(types()));
  }
}
