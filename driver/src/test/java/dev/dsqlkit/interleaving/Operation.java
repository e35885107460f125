package dev.dsqlkit.interleaving;

import java.util.Locale;

/** One call of a session. */
sealed interface Operation {
  /**
   * A statement about one row.
   *
   * @param value what it writes, if it writes; unique in a scenario
   */
  record Statement(Verb verb, int row, int value) implements Operation {
    @Override
    public String toString() {
      return verb + " " + row;
    }
  }

  /** Ends the transaction, if there is one; the next statement begins another. */
  enum End implements Operation {
    COMMIT,
    ROLLBACK;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
