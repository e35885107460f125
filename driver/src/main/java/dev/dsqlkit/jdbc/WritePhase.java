package dev.dsqlkit.jdbc;

/** What became of what the open transaction has written, on the server. */
enum WritePhase {
  /** Nothing is written or locked. */
  CLEAN,
  /** It is there, behind the hidden savepoint. */
  APPLIED,
  /** The transaction is back at the savepoint, and holds no locks of rows. */
  YIELDED,
  /** The transaction has lost, and works on private copies. */
  DOOMED,
  /** The transaction was rolled back because the schema has changed. */
  EXPELLED
}
