package io.cuvee.jobs.stage;

import io.cuvee.ingest.IngestOptions;
import io.cuvee.ingest.Ingestor;
import io.cuvee.ingest.InputFile;
import io.cuvee.ingest.SourceFormat;
import io.cuvee.jobs.source.SourceAccess;
import io.cuvee.jobs.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The pieces of the sources' files. Only files that would hold up the others are cut: those larger
 * than {@code run.split-bytes} and than a quarter of what a core has to do on average, since to
 * find where a file can be cut costs a walk through it. The result of reading does not depend on
 * it.
 */
public final class SourcePieces {
  private static final int SHARE = 4;

  private SourcePieces() {}

  /** The files that are worth a cut on so many cores. */
  public static List<SourceFile> large(List<SourceFile> files, long wanted, int cores) {
    long total = files.stream().mapToLong(SourceFile::bytes).sum();
    return files.stream()
        .filter(file -> file.bytes() > wanted && file.facts().ranges())
        .filter(file -> file.bytes() > total / SHARE / cores)
        .toList();
  }

  /** All files, the large ones in pieces, the largest first, so that none is left for the end. */
  static List<SourcePiece> of(
      StageContext context, List<SourceFile> files, TreeMap<String, IngestOptions> options) {
    long wanted = context.recipe().run().splitBytes();
    var large = large(files, wanted, context.sparkContext().defaultParallelism());
    var pieces = new ArrayList<SourcePiece>();
    var cut = new HashSet<>(large);
    for (var file : files) {
      if (!cut.contains(file)) {
        pieces.add(new SourcePiece(file, null));
      }
    }
    if (!large.isEmpty()) {
      context.describe("looking where " + large.size() + " large files can be cut");
      var configuration = new SerializableConfiguration(context.folder().configuration());
      var http = context.recipe().run().http();
      pieces.addAll(
          context
              .sparkContext()
              .parallelize(large, large.size())
              .flatMap(
                  file ->
                      cut(file, options, new SourceAccess(http, configuration.value()), wanted)
                          .iterator())
              .collect());
    }
    pieces.sort(Comparator.comparingLong(SourcePiece::bytes).reversed());
    return pieces;
  }

  private static List<SourcePiece> cut(
      SourceFile file, TreeMap<String, IngestOptions> options, SourceAccess access, long wanted) {
    var pieces = new ArrayList<SourcePiece>();
    var found = Ingestor.pieces(input(file, access), options.get(file.source()).limits(), wanted);
    if (found.size() > 1) {
      found.forEach(piece -> pieces.add(new SourcePiece(file, piece)));
    } else {
      pieces.add(new SourcePiece(file, null));
    }
    return pieces;
  }

  /** A file as the readers take it. */
  static InputFile input(SourceFile file, SourceAccess access) {
    return new InputFile(
        file.source(), file.file(), SourceFormat.of(file.format()), access.open(file));
  }
}
