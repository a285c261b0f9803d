package io.cuvee.jobs.source;

import io.cuvee.core.error.CuveeException;
import io.cuvee.jobs.recipe.Recipe;
import io.cuvee.jobs.recipe.SourceSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Finds the files of a recipe's sources: plain paths, folders (all files below), patterns and lists
 * of paths. A path that matches nothing is the recipe's fault; an entry of a list that is not there
 * is one file's fault.
 */
public final class SourceListing {
  private final Configuration configuration;
  private final SourceAccess access;
  private final List<SourceFile> found = new ArrayList<>();

  private SourceListing(Recipe recipe, Configuration configuration) {
    this.configuration = configuration;
    this.access = new SourceAccess(recipe.run().http(), configuration);
  }

  /**
   * Every file of every source, sorted by source and file.
   *
   * @throws CuveeException.WrongUsage if a path matches nothing, a list cannot be read, or two
   *     files of one source have the same path inside it
   */
  public static List<SourceFile> list(Recipe recipe, Configuration configuration) {
    var listing = new SourceListing(recipe, configuration);
    for (var source : recipe.sources()) {
      for (var pattern : source.paths()) {
        listing.addPath(source, pattern);
      }
      for (var list : source.lists()) {
        listing.found.addAll(new ListedFiles(source, list, listing.access).files());
      }
    }
    listing.checkDistinct();
    listing.found.sort(Comparator.comparing(SourceFile::source).thenComparing(SourceFile::file));
    return listing.found;
  }

  private void addPath(SourceSpec source, String pattern) {
    int before = found.size();
    try {
      if (SourceAccess.isHttp(pattern)) {
        String file = pattern.substring(pattern.lastIndexOf('/') + 1);
        found.add(
            new SourceFile(
                source.name(), file, pattern, source.format(), access.facts(pattern), ""));
      } else {
        add(source, pattern);
      }
    } catch (IOException | IllegalArgumentException e) {
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

  private void checkDistinct() {
    var seen = new HashSet<String>();
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
  }

  private void add(SourceSpec source, String pattern) throws IOException {
    var path = new Path(pattern);
    var files = path.getFileSystem(configuration);
    var base = files.makeQualified(base(path));
    var matches = files.globStatus(path);
    if (matches == null) {
      return;
    }
    for (var match : matches) {
      if (match.isDirectory()) {
        descend(source, files, isGlob(pattern) ? base : match.getPath(), match);
      } else if (visible(match.getPath())) {
        found.add(file(source, base, match));
      }
    }
  }

  private void descend(SourceSpec source, FileSystem files, Path base, FileStatus folder)
      throws IOException {
    var all = files.listFiles(folder.getPath(), true);
    while (all.hasNext()) {
      var file = all.next();
      if (visible(file.getPath())) {
        found.add(file(source, base, file));
      }
    }
  }

  private static SourceFile file(SourceSpec source, Path base, FileStatus status) {
    var inside = base.toUri().relativize(status.getPath().toUri()).getPath();
    var facts = new FileFacts(status.getLen(), status.getModificationTime(), "", true);
    return new SourceFile(
        source.name(), inside, status.getPath().toString(), source.format(), facts, "");
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
