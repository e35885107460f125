package dev.dsqlkit.config;

/** What a batch in autocommit mode is on a cluster; in local mode it is always one transaction. */
public enum AutocommitBatch {
  /** One transaction, which is retried. */
  ATOMIC,
  /** What pgjdbc makes of it: a large one is committed in pieces, and so it is not retried. */
  DRIVER
}
