package dev.dsqlkit.migrate.cli;

/** How a command ends, for the scripts that call it. */
final class ExitCode {
  /** Nothing to do, or all done. */
  static final int FINE = 0;

  /** A file, a connection or a statement failed; a prompt was declined. */
  static final int ERROR = 1;

  /** There are findings at or above the threshold, or differences. */
  static final int FOUND = 2;

  /** A hazard that is not allowed blocks the plan. */
  static final int HAZARD = 3;

  /** A saved plan does not fit the live schema any more. */
  static final int STALE_PLAN = 4;

  /** Somebody else holds the lock. */
  static final int LOCKED = 5;

  /** Stopped half-way; safe to resume. */
  static final int RESUMABLE = 6;

  /** Aurora DSQL has no way to make the change. */
  static final int IMPOSSIBLE = 7;

  /** Options or arguments that make no sense; EX_USAGE of sysexits.h. */
  static final int USAGE = 64;

  /** Ctrl-C: 128 and SIGINT. The JVM ends with it by itself. */
  static final int INTERRUPTED = 130;

  /** Nobody reads standard output any more, as in {@code dsql verify | head}: 128 and SIGPIPE. */
  static final int PIPE_CLOSED = 141;

  private ExitCode() {}
}
