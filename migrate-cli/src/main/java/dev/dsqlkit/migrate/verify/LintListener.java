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
   * Whether a transaction that does too much counts as divided at each place where it does, so that
   * all of these places are found at once.
   */
  default boolean divides() {
    return false;
  }
}
