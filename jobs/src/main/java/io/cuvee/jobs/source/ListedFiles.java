package io.cuvee.jobs.source;

import io.cuvee.core.error.CuveeException;
import io.cuvee.core.io.UnreadableSourceException;
import io.cuvee.jobs.recipe.SourceSpec;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The files that a list of paths names, in the list's order, each asked for its size; several are
 * asked at a time. A file is called in its source as the list calls it, without what stands before
 * its path: so it stays the same document wherever the crawl is kept.
 */
final class ListedFiles {
  private static final int AT_A_TIME = 32;

  private final SourceSpec source;
  private final String list;
  private final SourceAccess access;

  ListedFiles(SourceSpec source, String list, SourceAccess access) {
    this.source = source;
    this.list = list;
    this.access = access;
  }

  List<SourceFile> files() {
    var entries = new LinkedHashMap<String, PathList.Entry>();
    for (var entry : PathList.read(source.name(), access.open(list))) {
      // The same file twice is one file.
      entries.putIfAbsent(entry.path(), entry);
    }
    var pool =
        Executors.newFixedThreadPool(
            Math.min(AT_A_TIME, entries.size()),
            work -> {
              var thread = new Thread(work, "cuvee-listing");
              thread.setDaemon(true);
              return thread;
            });
    try {
      var asked = new ArrayList<Future<SourceFile>>();
      for (var entry : entries.values()) {
        asked.add(pool.submit(() -> file(entry)));
      }
      var files = new ArrayList<SourceFile>();
      for (var file : asked) {
        files.add(file.get());
      }
      return files;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CuveeException.RunFailed("The listing of " + list + " was interrupted.", e);
    } catch (ExecutionException e) {
      throw new CuveeException.RunFailed(
          "The files that " + list + " names cannot be listed: " + e.getCause().getMessage(), e);
    } finally {
      pool.shutdownNow();
    }
  }

  private SourceFile file(PathList.Entry entry) {
    var location = location(entry.path());
    var facts = FileFacts.NONE;
    var missing = "";
    try {
      facts = access.facts(location);
    } catch (FileNotFoundException e) {
      missing = "there is no file " + location;
    } catch (UnreadableSourceException e) {
      missing = e.getMessage();
    } catch (IOException | IllegalArgumentException e) {
      missing = location + " cannot be read (" + e.getMessage() + ")";
    }
    if (!missing.isEmpty()) {
      missing = list + ", line " + entry.line() + ": " + missing;
    }
    return new SourceFile(
        source.name(), inside(entry.path()), location, source.format(), facts, missing);
  }

  private String location(String path) {
    var prefix = source.prefix();
    if (prefix.isEmpty() || path.contains("://")) {
      return path;
    }
    return prefix.endsWith("/") || path.startsWith("/") ? prefix + path : prefix + "/" + path;
  }

  private static String inside(String path) {
    int scheme = path.indexOf("://");
    var inside = scheme < 0 ? path : path.substring(scheme + 3);
    while (inside.startsWith("/") || inside.startsWith("./")) {
      inside = inside.substring(inside.indexOf('/') + 1);
    }
    return inside;
  }
}
