package dev.dsqlkit.migrate.verify;

import java.util.Locale;

/** How much a finding matters. */
public enum Severity {
  /** Worth knowing; the statement does what it says. */
  INFO,
  /** Accepted, but it probably does not do what is meant. */
  WARNING,
  /** Refused by Aurora DSQL. */
  ERROR;

  /** In lower case, as it is printed and written in options. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
