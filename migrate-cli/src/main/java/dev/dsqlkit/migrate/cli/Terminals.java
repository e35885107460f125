package dev.dsqlkit.migrate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which of the standard streams are a terminal. */
record Terminals(boolean in, boolean out, boolean err) {
  static final Terminals NONE = new Terminals(false, false, false);

  /** The digits of the streams that are one, as the start script has found out. */
  private static final String FROM_SCRIPT = "dsql.terminals";

  static Terminals ofProcess() {
    String told = System.getProperty(FROM_SCRIPT);
    return told == null
        ? new Terminals(isTerminal(0), isTerminal(1), isTerminal(2))
        : new Terminals(told.contains("0"), told.contains("1"), told.contains("2"));
  }

  @SuppressWarnings("SystemConsoleNull") // from 22 on the start script knows better
  private static boolean hasConsole() {
    return System.console() != null;
  }

  private static boolean isTerminal(int stream) {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + stream)).toString();
      return target.startsWith("/dev/pts/")
          || target.startsWith("/dev/tty")
          || target.equals("/dev/console");
    } catch (IOException | UnsupportedOperationException e) {
      return hasConsole();
    }
  }
}
