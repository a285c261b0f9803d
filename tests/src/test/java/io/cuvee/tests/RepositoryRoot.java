package io.cuvee.tests;

import java.nio.file.Path;

/** Where the repository lies that is being tested. */
public final class RepositoryRoot {
  private RepositoryRoot() {}

  /** The root, absolute: the build names it, and an IDE starts tests in their module. */
  public static Path path() {
    return Path.of(System.getenv().getOrDefault("CUVEE_ROOT", "..")).toAbsolutePath().normalize();
  }
}
