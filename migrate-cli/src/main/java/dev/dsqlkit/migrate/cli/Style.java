package dev.dsqlkit.migrate.cli;

import java.util.Locale;

/**
 * Colours, or none.
 *
 * @param colour whether there are any
 */
record Style(boolean colour) {

  /** When there are colours. */
  enum When {
    AUTO,
    ALWAYS,
    NEVER;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** As wished, and for {@code auto} as the environment and standard output say. */
  static Style of(When when, Shell shell) {
    return new Style(
        switch (when) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO -> wanted(shell);
        });
  }

  // https://no-color.org and https://bixense.com/clicolors
  private static boolean wanted(Shell shell) {
    if (!shell.variable("NO_COLOR").isEmpty()) {
      return false;
    }
    String force = shell.variable("CLICOLOR_FORCE");
    if (!force.isEmpty() && !force.equals("0")) {
      return true;
    }
    return shell.terminals().out()
        && !shell.variable("TERM").equals("dumb")
        && !shell.variable("CLICOLOR").equals("0");
  }

  String bold(String text) {
    return coded("1", text);
  }

  String faint(String text) {
    return coded("2", text);
  }

  String bad(String text) {
    return coded("31", text);
  }

  String good(String text) {
    return coded("32", text);
  }

  private String coded(String code, String text) {
    return colour && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
