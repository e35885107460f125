package dev.dsqlkit.retry;

/** What a replay must find unchanged in the rows that a transaction has read. */
public enum DigestMode {
  /** The columns that were read, of the rows that were read. */
  OBSERVED,
  /** All columns of the rows that were read. */
  ROW,
  /**
   * Nothing of the rows; counts and shapes still have to agree. Only right where the reads of a
   * transaction do not matter for its writes, so it is set for one transaction at a time, by code.
   */
  NONE
}
