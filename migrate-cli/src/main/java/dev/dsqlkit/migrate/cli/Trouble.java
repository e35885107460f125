package dev.dsqlkit.migrate.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.jspecify.annotations.Nullable;

/** Tells of what went wrong in one line, and of the stack only where somebody wants it. */
final class Trouble {
  private final Dsql dsql;

  Trouble(Dsql dsql) {
    this.dsql = dsql;
  }

  /** The exit code for it. */
  int told(Throwable e) {
    if (e instanceof StandardOutput.Closed) {
      return ExitCode.PIPE_CLOSED;
    }
    dsql.complain(line(e));
    if (dsql.isVerbose()) {
      e.printStackTrace(dsql.shell().err());
    }
    return e instanceof CommandException known ? known.exitCode() : ExitCode.ERROR;
  }

  private static String line(Throwable e) {
    if (e instanceof CommandException) {
      return String.valueOf(e.getMessage());
    }
    if (e instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
      return line(unchecked.getCause());
    }
    if (e instanceof IOException io) {
      return ofFile(io);
    }
    if (e instanceof OutOfMemoryError) {
      return "out of memory; give it more, such as DSQL_JAVA_OPTS=-Xmx2g";
    }
    if (e instanceof StackOverflowError) {
      return "a statement is nested too deeply; give it more stack, such as DSQL_JAVA_OPTS=-Xss16m";
    }
    // The message may hold anything; the type and the place are what a report of it needs.
    return "this is a bug in dsql (%s%s); run it again with -v, and report the stack trace"
        .formatted(e.getClass().getSimpleName(), place(e));
  }

  private static String place(Throwable e) {
    StackTraceElement[] stack = e.getStackTrace();
    return stack.length == 0
        ? ""
        : " at " + stack[0].getFileName() + ":" + stack[0].getLineNumber();
  }

  /** What happened to a file, in the words of the tools around. */
  static String ofFile(IOException e) {
    if (e instanceof NoSuchFileException missing) {
      return missing.getFile() + ": no such file or folder";
    }
    if (e instanceof AccessDeniedException denied) {
      return denied.getFile() + ": permission denied";
    }
    if (e instanceof NotDirectoryException file) {
      return file.getFile() + ": not a folder";
    }
    if (e instanceof FileSystemException other) {
      return other.getFile() + ": " + orElse(other.getReason(), other.getClass().getSimpleName());
    }
    return orElse(e.getMessage(), e.getClass().getSimpleName());
  }

  private static String orElse(@Nullable String text, String other) {
    return text == null || text.isBlank() ? other : text;
  }
}
