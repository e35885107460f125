package dev.dsqlkit.history;

/**
 * What snapshot isolation forbids, by the names of Adya and of Elle.
 *
 * @param evidence the elements or transactions that show it
 */
record Anomaly(Kind kind, String evidence) {
  /** What was found. */
  enum Kind {
    LOST_APPEND,
    DUPLICATED_APPEND,
    /** An element that nobody appended. */
    GARBAGE,
    /** Of a transaction in doubt, some appends are there and others are not. */
    TORN_APPEND,
    /** Own appends were not seen, or seen twice. */
    INTERNAL,
    /** Two reads of one list in one transaction differ. */
    UNREPEATABLE_READ,
    /** A read is no prefix of the final list. */
    INCOMPATIBLE_READ,
    /** A rolled back append is there, or was read. */
    G1A_ABORTED_READ,
    /** A transaction's append was read before its last one to that list. */
    G1B_INTERMEDIATE_READ,
    /** A cycle of writes. */
    G0_WRITE_CYCLE,
    /** A cycle of writes and reads of what was written. */
    G1C_CIRCULAR_INFORMATION_FLOW,
    /** Two transactions read one version and both wrote the next. */
    LOST_UPDATE,
    /** A cycle with one anti-dependency: read skew. */
    G_SINGLE,
    /** A cycle with several anti-dependencies, no two of them in a row. */
    G_NONADJACENT
  }

  @Override
  public String toString() {
    return kind + ": " + evidence;
  }
}
