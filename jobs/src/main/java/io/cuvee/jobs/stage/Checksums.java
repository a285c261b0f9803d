package io.cuvee.jobs.stage;

import io.cuvee.core.hash.Sha256;
import io.cuvee.jobs.store.TableFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.util.SerializableConfiguration;

/** SHA-256 of files, computed in tasks. */
final class Checksums {
  private Checksums() {}

  static List<TableFile> of(StageContext context, List<FileStatus> files) {
    if (files.isEmpty()) {
      return List.of();
    }
    var configuration = new SerializableConfiguration(context.folder().configuration());
    var paths = new ArrayList<String[]>();
    for (var file : files) {
      paths.add(
          new String[] {file.getPath().toString(), context.folder().relativize(file.getPath())});
    }
    int tasks = Math.min(paths.size(), 4 * context.partitions());
    return context
        .sparkContext()
        .parallelize(paths, tasks)
        .map(path -> sum(path[0], path[1], configuration.value()))
        .collect();
  }

  private static TableFile sum(String location, String relative, Configuration configuration)
      throws IOException {
    var path = new Path(location);
    var digest = Sha256.newDigest();
    long bytes = 0;
    var buffer = new byte[1 << 16];
    try (var in = path.getFileSystem(configuration).open(path)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
        bytes += n;
      }
    }
    return new TableFile(relative, bytes, HexFormat.of().formatHex(digest.digest()));
  }
}
