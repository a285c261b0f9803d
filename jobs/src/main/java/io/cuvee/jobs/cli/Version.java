package io.cuvee.jobs.cli;

/** The program's version, as the jar's manifest tells it. */
public final class Version {
  private Version() {}

  /** As in the Maven project; {@code (unpackaged)} for classes that are in no jar. */
  public static String text() {
    var version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "(unpackaged)" : version;
  }
}
