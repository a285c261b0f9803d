package io.cuvee.jobs.stage;

import io.cuvee.core.error.CuveeException;
import io.cuvee.jobs.recipe.Recipe;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Finds the files of a recipe's sources: plain paths, folders (all files below) and globs. */
public final class SourceListing {
  private SourceListing() {}

  /**
   * Every file of every source, sorted by source and file.
   *
   * @throws CuveeException.WrongUsage if a path matches nothing, or two files of one source have
   *     the same path inside it
   */
  public static List<SourceFile> list(Recipe recipe, Configuration configuration) {
    var found = new ArrayList<SourceFile>();
    var seen = new HashSet<String>();
    for (var source : recipe.sources()) {
      for (var pattern : source.paths()) {
        int before = found.size();
        try {
          add(found, source.name(), source.format(), pattern, configuration);
        } catch (IOException e) {
          throw new CuveeException.WrongUsage(
              "Source "
                  + source.name()
                  + ": "
                  + pattern
                  + " cannot be listed ("
                  + e.getMessage()
                  + "); check the path and the access rights.");
        }
        if (found.size() == before) {
          throw new CuveeException.WrongUsage(
              "Source " + source.name() + ": no file matches " + pattern + "; check the path.");
        }
      }
    }
    for (var file : found) {
      if (!seen.add(file.source() + '\0' + file.file())) {
        throw new CuveeException.WrongUsage(
            "Source "
                + file.source()
                + " has two files called "
                + file.file()
                + "; put their folders into sources of their own, since the path identifies documents.");
      }
    }
    found.sort(Comparator.comparing(SourceFile::source).thenComparing(SourceFile::file));
    return found;
  }

  private static void add(
      List<SourceFile> found, String source, String format, String pattern, Configuration conf)
      throws IOException {
    var path = new Path(pattern);
    var files = path.getFileSystem(conf);
    var base = files.makeQualified(base(path));
    var matches = files.globStatus(path);
    if (matches == null) {
      return;
    }
    for (var match : matches) {
      if (match.isDirectory()) {
        descend(found, source, format, files, isGlob(pattern) ? base : match.getPath(), match);
      } else if (visible(match.getPath())) {
        found.add(file(source, format, base, match));
      }
    }
  }

  private static void descend(
      List<SourceFile> found,
      String source,
      String format,
      FileSystem files,
      Path base,
      FileStatus folder)
      throws IOException {
    var all = files.listFiles(folder.getPath(), true);
    while (all.hasNext()) {
      var file = all.next();
      if (visible(file.getPath())) {
        found.add(file(source, format, base, file));
      }
    }
  }

  private static SourceFile file(String source, String format, Path base, FileStatus status) {
    var inside = base.toUri().relativize(status.getPath().toUri()).getPath();
    return new SourceFile(
        source,
        inside,
        status.getPath().toString(),
        format,
        status.getLen(),
        status.getModificationTime());
  }

  /** The longest folder of a pattern that holds no wildcard. */
  private static Path base(Path pattern) {
    var base = pattern.getParent() == null ? pattern : pattern.getParent();
    while (isGlob(base.toString()) && base.getParent() != null) {
      base = base.getParent();
    }
    return base;
  }

  private static boolean isGlob(String path) {
    return path.indexOf('*') >= 0
        || path.indexOf('?') >= 0
        || path.indexOf('[') >= 0
        || path.indexOf('{') >= 0;
  }

  private static boolean visible(Path path) {
    return !path.getName().startsWith(".") && !path.getName().startsWith("_");
  }
}
