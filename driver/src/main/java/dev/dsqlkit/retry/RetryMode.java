package dev.dsqlkit.retry;

/** What the driver itself tries again after a conflict. */
public enum RetryMode {
  /** Nothing. */
  OFF,
  /** What lost alone: statements and batches in autocommit mode, the first of a transaction. */
  STATEMENT,
  /** Whole transactions too, by replay. */
  TRANSACTION
}
