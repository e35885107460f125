package dev.dsqlkit.migrate.cli;

import java.util.Locale;

/** What {@code --fix} may rewrite. */
enum FixKind {
  SAFE,
  REVIEW;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
