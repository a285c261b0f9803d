package io.cuvee.jobs.cli;

import io.cuvee.core.error.CuveeException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command's words go: data to standard output, messages and progress to standard error, all
 * in UTF-8 and with line feeds whatever the platform.
 */
public final class Console {
  private static final String ERASE_LINE = "\r\u001b[2K";

  private final OutputStream data;
  private final PrintStream messages;
  private final InputStream input;
  private final boolean interactive;
  private boolean progressShown;

  /** A console over the given streams. */
  public Console(OutputStream data, OutputStream messages, InputStream input, boolean interactive) {
    this.data = data;
    this.messages = new PrintStream(messages, true, StandardCharsets.UTF_8);
    this.input = new BufferedInputStream(input, 1 << 16);
    this.interactive = interactive;
  }

  /** The process's own streams. */
  static Console ofProcess() {
    return new Console(
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
        new FileOutputStream(FileDescriptor.err),
        System.in,
        Terminal.present());
  }

  /** Whether a person watches: progress may then redraw its line. */
  public boolean interactive() {
    return interactive;
  }

  /** Standard input, always the same stream; it can be marked. */
  public InputStream input() {
    return input;
  }

  /** A line of data, to standard output. */
  public synchronized void data(String line) {
    try {
      data.write(line.getBytes(StandardCharsets.UTF_8));
      data.write('\n');
    } catch (IOException e) {
      throw closed(e);
    }
  }

  /** Standard output itself, for data that is not lines. */
  public OutputStream dataStream() {
    return data;
  }

  /** A message, to standard error. */
  public synchronized void println(String message) {
    clearProgress();
    messages.print(message + '\n');
    messages.flush();
  }

  /**
   * The state of the work: drawn over the one before on a terminal, a line of its own elsewhere;
   * the caller sees to it that these are few.
   */
  public synchronized void progress(String line) {
    if (!interactive) {
      println(line);
      return;
    }
    messages.print(ERASE_LINE + line);
    messages.flush();
    progressShown = true;
  }

  /** Prints a stack trace, for {@code --debug}. */
  synchronized void trace(Throwable error) {
    clearProgress();
    error.printStackTrace(messages);
    messages.flush();
  }

  /** Writes out what is still buffered. */
  public synchronized void flush() {
    clearProgress();
    try {
      data.flush();
    } catch (IOException e) {
      throw closed(e);
    }
  }

  private void clearProgress() {
    if (progressShown) {
      messages.print(ERASE_LINE);
      progressShown = false;
    }
  }

  private static RuntimeException closed(IOException e) {
    var reason = String.valueOf(e.getMessage());
    return reason.contains("Broken pipe")
        ? new OutputClosed()
        : new CuveeException.RunFailed("standard output cannot be written: " + reason, e);
  }

  /** Whoever read standard output has enough, as {@code head} does: no error, but the end. */
  static final class OutputClosed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutputClosed() {
      super("standard output is closed", null, false, false);
    }
  }
}
