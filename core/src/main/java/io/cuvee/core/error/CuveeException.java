package io.cuvee.core.error;

/**
 * The program cannot go on, and says so in one sentence: what, where, the mend. Bad records never
 * raise it; they go to quarantine.
 */
public abstract sealed class CuveeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private CuveeException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The exit code of the process. */
  public abstract int exitCode();

  /** The run failed: exit code 1. */
  public static final class RunFailed extends CuveeException {
    private static final long serialVersionUID = 1L;

    /** What failed, where, and the mend. */
    public RunFailed(String message) {
      super(message, null);
    }

    /** What failed, where, and the mend, with the cause for {@code --debug}. */
    public RunFailed(String message, Throwable cause) {
      super(message, cause);
    }

    @Override
    public int exitCode() {
      return 1;
    }
  }

  /** The command line or the recipe is wrong: exit code 2. */
  public static final class WrongUsage extends CuveeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong, where (file and line), and the mend. */
    public WrongUsage(String message) {
      super(message, null);
    }

    @Override
    public int exitCode() {
      return 2;
    }
  }

  /** A ledger does not balance or a check failed: exit code 3. */
  public static final class VerificationFailed extends CuveeException {
    private static final long serialVersionUID = 1L;

    /** What does not hold, and where. */
    public VerificationFailed(String message) {
      super(message, null);
    }

    @Override
    public int exitCode() {
      return 3;
    }
  }
}
