package io.cuvee.ingest.parquet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.Type;

/** A Parquet record as plain values; lists and maps lose the groups that encode them. */
final class GroupValues {
  private GroupValues() {}

  /** The values of a record by field; fields that are null are left out. */
  static Map<String, Object> values(Group group) {
    var values = new LinkedHashMap<String, Object>();
    GroupType type = group.getType();
    for (int field = 0; field < type.getFieldCount(); field++) {
      Object value = field(group, field);
      if (value != null) {
        values.put(type.getFieldName(field), value);
      }
    }
    return values;
  }

  private static Object field(Group group, int field) {
    Type type = group.getType().getType(field);
    int count = group.getFieldRepetitionCount(field);
    if (!type.isRepetition(Type.Repetition.REPEATED)) {
      return count == 0 ? null : value(group, field, 0);
    }
    var list = new ArrayList<Object>(count);
    for (int i = 0; i < count; i++) {
      list.add(value(group, field, i));
    }
    return list;
  }

  private static Object value(Group group, int field, int index) {
    Type type = group.getType().getType(field);
    if (type.isPrimitive()) {
      return primitive(group, field, index);
    }
    var inner = group.getGroup(field, index);
    var annotation = type.getLogicalTypeAnnotation();
    if (annotation instanceof LogicalTypeAnnotation.ListLogicalTypeAnnotation) {
      return list(inner);
    }
    if (annotation instanceof LogicalTypeAnnotation.MapLogicalTypeAnnotation) {
      return map(inner);
    }
    return values(inner);
  }

  /** The list of a three-level encoding, or of the older two-level one. */
  private static List<Object> list(Group outer) {
    var list = new ArrayList<Object>();
    Type repeated = outer.getType().getType(0);
    boolean threeLevels = !repeated.isPrimitive() && repeated.asGroupType().getFieldCount() == 1;
    for (int i = 0; i < outer.getFieldRepetitionCount(0); i++) {
      list.add(threeLevels ? field(outer.getGroup(0, i), 0) : value(outer, 0, i));
    }
    return list;
  }

  private static Map<String, Object> map(Group outer) {
    var map = new LinkedHashMap<String, Object>();
    for (int i = 0; i < outer.getFieldRepetitionCount(0); i++) {
      var entry = outer.getGroup(0, i);
      Object value = entry.getType().getFieldCount() > 1 ? field(entry, 1) : null;
      map.put(String.valueOf(field(entry, 0)), value);
    }
    return map;
  }

  private static Object primitive(Group group, int field, int index) {
    var type = group.getType().getType(field).asPrimitiveType();
    return switch (type.getPrimitiveTypeName()) {
      case BOOLEAN -> group.getBoolean(field, index);
      case INT32 -> (long) group.getInteger(field, index);
      case INT64 -> group.getLong(field, index);
      case FLOAT -> group.getFloat(field, index);
      case DOUBLE -> group.getDouble(field, index);
      case INT96 -> base64(group.getInt96(field, index).getBytes());
      case BINARY, FIXED_LEN_BYTE_ARRAY -> text(group.getBinary(field, index).getBytes());
    };
  }

  /** UTF-8 text, whether the column is marked as text or not; other bytes in Base64. */
  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return base64(bytes);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
