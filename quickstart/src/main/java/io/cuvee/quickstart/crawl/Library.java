package io.cuvee.quickstart.crawl;

import io.cuvee.core.error.CuveeException;
import java.util.List;

/**
 * One library of the plan: a jar of pages that stood, or stand, on the web.
 *
 * @param source name of the WARC file that its pages go into
 * @param group Maven group
 * @param artifact Maven artifact
 * @param version its version
 * @param classifier {@code javadoc} or {@code sources}
 * @param pages how many pages of substance to take
 * @param root address of the jar's root on the web, ending in a slash
 */
record Library(
    String source,
    String group,
    String artifact,
    String version,
    String classifier,
    int pages,
    String root) {

  /** Parses a line of the plan: source, coordinates, pages and root, separated by tabs. */
  static Library parse(String line) {
    List<String> fields = List.of(line.split("\t", -1));
    List<String> coordinates =
        fields.size() == 4 ? List.of(fields.get(1).split(":", -1)) : List.of();
    if (coordinates.size() != 4) {
      throw new CuveeException.WrongUsage(
          "The crawl plan's line \"" + line + "\" is not source, coordinates, pages, root");
    }
    String group = coordinates.get(0);
    String artifact = coordinates.get(1);
    String version = coordinates.get(2);
    String root = fields.get(3);
    return new Library(
        fields.get(0),
        group,
        artifact,
        version,
        coordinates.get(3),
        Integer.parseInt(fields.get(2)),
        root.equals("javadoc") ? hosted(group, artifact, version) : root);
  }

  /** The jar's file name in a Maven repository. */
  String jarName() {
    return artifact + "-" + version + "-" + classifier + ".jar";
  }

  private static String hosted(String group, String artifact, String version) {
    return "https://javadoc.io/static/" + group + "/" + artifact + "/" + version + "/";
  }
}
