package dev.dsqlkit.history;

/** What a client knows about a transaction of its own. */
enum Outcome {
  COMMITTED,
  /** Rolled back for certain. */
  FAILED,
  /** The answer to COMMIT was lost. */
  IN_DOUBT
}
