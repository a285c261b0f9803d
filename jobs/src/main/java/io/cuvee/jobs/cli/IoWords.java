package io.cuvee.jobs.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in a sentence why a file cannot be read or written. */
final class IoWords {
  private IoWords() {}

  static String of(IOException e) {
    if (e instanceof NoSuchFileException missing) {
      return "there is no file " + missing.getFile() + "; check the path";
    }
    if (e instanceof AccessDeniedException denied) {
      return denied.getFile() + " may not be read or written; check its permissions";
    }
    if (e instanceof FileSystemException file && file.getReason() != null) {
      return file.getFile() + ": " + file.getReason();
    }
    var message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return "reading or writing failed: " + message;
  }
}
