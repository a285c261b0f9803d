package io.cuvee.tests.road;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;

/**
 * A table of a finished stage, read with parquet-java alone: nothing of the program has a say.
 *
 * @param files the files that {@code _stage.json} names
 * @param rows their rows, all in memory
 */
record StageTable(List<Path> files, List<Group> rows) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The one {@code _stage.json} of a stage. */
  static JsonNode stage(Path run, String stage) throws IOException {
    try (var files = Files.walk(run.resolve(stage), 2)) {
      var found = files.filter(file -> file.endsWith("_stage.json")).toList();
      if (found.size() != 1) {
        throw new IOException("Stage " + stage + " was finished " + found.size() + " times");
      }
      return JSON.readTree(found.get(0).toFile());
    }
  }

  static StageTable of(Path run, String stage, String table) throws IOException {
    var record = stage(run, stage);
    var prefix = record.at("/tables/" + table).asText() + "/";
    var files = new ArrayList<Path>();
    for (var file : record.get("files")) {
      if (file.get("path").asText().startsWith(prefix)) {
        files.add(run.resolve(file.get("path").asText()));
      }
    }
    var rows = new ArrayList<Group>();
    for (var file : files) {
      read(file, rows);
    }
    return new StageTable(files, rows);
  }

  static void read(Path file, List<Group> rows) throws IOException {
    try (var reader = new Reader(new LocalInputFile(file)).build()) {
      for (var row = reader.read(); row != null; row = reader.read()) {
        rows.add(row);
      }
    }
  }

  private static final class Reader extends ParquetReader.Builder<Group> {
    Reader(InputFile file) {
      super(file, new PlainParquetConfiguration());
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }

  /** The rows that a condition holds for. */
  StageTable where(Predicate<Group> condition) {
    return new StageTable(files, rows.stream().filter(condition).toList());
  }

  long count() {
    return rows.size();
  }

  long sum(String column) {
    return rows.stream().mapToLong(row -> row.getLong(column, 0)).sum();
  }

  List<String> texts(String column) {
    return rows.stream().map(row -> row.getString(column, 0)).toList();
  }

  /** Rows by the text in a column. */
  Map<String, StageTable> by(String column) {
    var groups = new TreeMap<String, List<Group>>();
    for (var row : rows) {
      groups.computeIfAbsent(row.getString(column, 0), key -> new ArrayList<>()).add(row);
    }
    var tables = new TreeMap<String, StageTable>();
    groups.forEach((key, group) -> tables.put(key, new StageTable(files, group)));
    return tables;
  }

  /** A column of maps from text to whole numbers. */
  static Map<String, Long> counts(Group row, String column) {
    var counts = new TreeMap<String, Long>();
    var map = row.getGroup(column, 0);
    for (int i = 0; i < map.getFieldRepetitionCount(0); i++) {
      var entry = map.getGroup(0, i);
      counts.put(entry.getString("key", 0), entry.getLong("value", 0));
    }
    return counts;
  }
}
