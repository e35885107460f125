package dev.dsqlkit.interleaving;

/**
 * What a transaction did to a row, as far as others mind; of several the strongest counts.
 *
 * <p>The matrix is that of "Concurrency control in Aurora DSQL" in the AWS documentation, September
 * 2026.
 */
enum Touch {
  /** FOR KEY SHARE, and what a new child does to its parent. */
  KEY_SHARE,
  /** An UPDATE that leaves the keys alone. */
  UPDATE,
  /** INSERT, DELETE, an UPDATE of a key, FOR UPDATE. */
  EXCLUSIVE;

  boolean conflictsWith(Touch other) {
    return this == EXCLUSIVE || other == EXCLUSIVE || (this == UPDATE && other == UPDATE);
  }

  Touch or(Touch other) {
    return compareTo(other) < 0 ? other : this;
  }
}
