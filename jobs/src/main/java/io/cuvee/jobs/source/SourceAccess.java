package io.cuvee.jobs.source;

import io.cuvee.core.io.ByteSource;
import io.cuvee.jobs.http.HttpByteSource;
import io.cuvee.jobs.http.HttpFacts;
import io.cuvee.jobs.http.HttpSettings;
import io.cuvee.jobs.recipe.HttpSpec;
import io.cuvee.jobs.store.HadoopByteSource;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Reads what a recipe names as a source, wherever it lies. */
public final class SourceAccess {
  private final HttpSpec http;
  private final Configuration configuration;

  /** The way to the sources, on Hadoop's file systems and over HTTP. */
  public SourceAccess(HttpSpec http, Configuration configuration) {
    this.http = http;
    this.configuration = configuration;
  }

  /** Whether a location is read over HTTP. */
  static boolean isHttp(String location) {
    var start = location.substring(0, Math.min(8, location.length())).toLowerCase(Locale.ROOT);
    return start.startsWith("http://") || start.startsWith("https://");
  }

  /** The bytes at a location, whatever its version. */
  ByteSource open(String location) {
    return isHttp(location)
        ? HttpByteSource.of(location, HttpSettings.of(http))
        : new HadoopByteSource(new Path(location), configuration);
  }

  /** The bytes of a listed file; reading another version of it, or a missing one, fails. */
  public ByteSource open(SourceFile file) {
    if (file.isMissing()) {
      return new MissingSource(file.location(), file.missing());
    }
    if (!isHttp(file.location())) {
      return open(file.location());
    }
    var facts = file.facts();
    return HttpByteSource.of(
        file.location(),
        HttpSettings.of(http),
        new HttpFacts(facts.bytes(), facts.modified(), facts.version(), facts.ranges()));
  }

  /**
   * Asks for a file's size and version.
   *
   * @throws FileNotFoundException if there is none
   */
  FileFacts facts(String location) throws IOException {
    if (isHttp(location)) {
      var facts = HttpByteSource.of(location, HttpSettings.of(http)).facts();
      return new FileFacts(facts.bytes(), facts.modified(), facts.version(), facts.ranges());
    }
    var path = new Path(location);
    var status = path.getFileSystem(configuration).getFileStatus(path);
    if (status.isDirectory()) {
      throw new IOException("it is a folder");
    }
    return new FileFacts(status.getLen(), status.getModificationTime(), "", true);
  }
}
