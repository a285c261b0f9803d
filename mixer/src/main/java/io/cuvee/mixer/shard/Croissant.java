package io.cuvee.mixer.shard;

import io.cuvee.core.json.CanonicalJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Metadata in Croissant (MLCommons, version 1.1): JSON-LD on schema.org that names each file with
 * its SHA-256 and the columns of its rows. Drawn from the manifest.
 */
public final class Croissant {
  private static final String PARQUET = "application/x-parquet";

  private Croissant() {}

  /** The text of {@code croissant.json}. */
  public static String json(Manifest manifest, DatasetFacts facts) {
    var json = new LinkedHashMap<String, Object>();
    json.put("@context", context());
    json.put("@type", "sc:Dataset");
    json.put("conformsTo", "http://mlcommons.org/croissant/1.1");
    json.put("name", facts.name());
    // The format wants a semantic version; its build part is the data set's identity.
    json.put("version", "1.0.0+" + manifest.sha256());
    put(json, "description", facts.description());
    put(json, "url", facts.url());
    if (!facts.licences().isEmpty()) {
      json.put(
          "license",
          facts.licences().stream().map(id -> "https://spdx.org/licenses/" + id).toList());
    }
    if (!facts.languages().isEmpty()) {
      json.put("inLanguage", facts.languages());
    }
    var distribution = new ArrayList<Object>();
    var records = new ArrayList<Object>();
    split("train", manifest.train(), distribution, records);
    split("validation", manifest.validation(), distribution, records);
    json.put("distribution", distribution);
    json.put("recordSet", records);
    return CanonicalJson.pretty(json);
  }

  private static void put(Map<String, Object> json, String key, String value) {
    if (!value.isEmpty()) {
      json.put(key, value);
    }
  }

  private static void split(
      String split, List<ShardFile> files, List<Object> distribution, List<Object> records) {
    if (files.isEmpty()) {
      return;
    }
    files.forEach(file -> distribution.add(fileObject(file)));
    var set = new LinkedHashMap<String, Object>();
    set.put("@type", "cr:FileSet");
    set.put("@id", split + "-files");
    set.put("name", split + "-files");
    set.put("containedIn", files.stream().map(file -> Map.of("@id", file.name())).toList());
    set.put("encodingFormat", PARQUET);
    set.put("includes", (split.equals("train") ? "train" : "valid") + "-*.parquet");
    distribution.add(set);
    var fields = new ArrayList<Object>();
    ShardColumns.types().forEach((name, type) -> fields.add(field(split, name, (String) type)));
    var record = new LinkedHashMap<String, Object>();
    record.put("@type", "cr:RecordSet");
    record.put("@id", split);
    record.put("name", split);
    record.put("key", Map.of("@id", split + "/" + ShardColumns.SEQUENCE));
    record.put("field", fields);
    records.add(record);
  }

  private static Map<String, Object> fileObject(ShardFile file) {
    var json = new LinkedHashMap<String, Object>();
    json.put("@type", "cr:FileObject");
    json.put("@id", file.name());
    json.put("name", file.name());
    json.put("contentUrl", file.name());
    json.put("contentSize", file.bytes() + " B");
    json.put("encodingFormat", PARQUET);
    json.put("sha256", file.sha256());
    return json;
  }

  private static Map<String, Object> field(String split, String name, String type) {
    boolean list = type.startsWith("list<");
    boolean text = type.contains("string");
    var json = new LinkedHashMap<String, Object>();
    json.put("@type", "cr:Field");
    json.put("@id", split + "/" + name);
    json.put("name", name);
    json.put("dataType", text ? "sc:Text" : type.contains("int64") ? "cr:Int64" : "cr:Int32");
    if (list) {
      json.put("isArray", true);
      json.put("arrayShape", "-1");
    }
    json.put(
        "source",
        Map.of("fileSet", Map.of("@id", split + "-files"), "extract", Map.of("column", name)));
    return json;
  }

  /** The context that version 1.1 of the format asks for. */
  private static Map<String, Object> context() {
    var context = new LinkedHashMap<String, Object>();
    context.put("@language", "en");
    context.put("@vocab", "https://schema.org/");
    context.put("sc", "https://schema.org/");
    context.put("cr", "http://mlcommons.org/croissant/");
    context.put("rai", "http://mlcommons.org/croissant/RAI/");
    context.put("dct", "http://purl.org/dc/terms/");
    context.put("conformsTo", "dct:conformsTo");
    context.put("citeAs", "cr:citeAs");
    context.put("data", Map.of("@id", "cr:data", "@type", "@json"));
    context.put("dataType", Map.of("@id", "cr:dataType", "@type", "@vocab"));
    context.put("examples", Map.of("@id", "cr:examples", "@type", "@json"));
    for (var term :
        List.of(
            "arrayShape",
            "column",
            "equivalentProperty",
            "extract",
            "field",
            "fileObject",
            "fileProperty",
            "fileSet",
            "format",
            "includes",
            "isArray",
            "isLiveDataset",
            "jsonPath",
            "key",
            "md5",
            "parentField",
            "path",
            "recordSet",
            "references",
            "regex",
            "repeated",
            "replace",
            "samplingRate",
            "separator",
            "source",
            "subField",
            "transform")) {
      context.put(term, "cr:" + term);
    }
    return context;
  }
}
