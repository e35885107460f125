package dev.dsqlkit.migrate.verify;

import dev.dsqlkit.migrate.script.ScriptStatement;

/** Gets what one look at scripts sees, in the order of the text. */
@FunctionalInterface
interface LintListener {
  void found(Finding finding);

  /** A finding that a comment suppresses. */
  default void suppressed(Finding finding) {}

  /** A statement, before what is found in it. */
  default void statement(ScriptStatement statement) {}

  /**
   * Whether each place at which a transaction does too much is told, as if it had been divided at
   * the one before where that is possible; else the first only.
   */
  default boolean divides() {
    return false;
  }
}
