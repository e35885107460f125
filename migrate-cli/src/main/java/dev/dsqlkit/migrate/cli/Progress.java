package dev.dsqlkit.migrate.cli;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;

/**
 * How far a long run is: one line on standard error, if that is a terminal and the findings go
 * elsewhere.
 */
final class Progress {
  private static final long SILENCE = TimeUnit.SECONDS.toNanos(1);
  private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(100);
  private static final String ERASE = "\r\u001b[K";

  private final PrintWriter err;
  private final boolean shown;
  private final int width;
  private final int files;
  private long next = System.nanoTime() + SILENCE;
  private int file;
  private boolean printed;

  Progress(Dsql dsql, int files, Output out) {
    this.err = dsql.shell().err();
    this.shown = dsql.shell().terminals().err() && !out.isTerminal() && !dsql.isQuiet();
    this.width = dsql.shell().width();
    this.files = files;
  }

  /** A file begins. */
  void next(String name) {
    file++;
    long now = System.nanoTime();
    if (!shown || now < next) {
      return;
    }
    next = now + INTERVAL;
    String line = "%d of %d: %s".formatted(file, files, name);
    err.print(ERASE + line.substring(0, Math.min(line.length(), width - 1)));
    err.flush();
    printed = true;
  }

  /** Takes the line away. */
  void end() {
    if (printed) {
      err.print(ERASE);
      err.flush();
    }
  }
}
