package dev.dsqlkit.local;

/** Something that goes wrong on demand, as it does on a cluster. */
public enum Fault {
  /** 40001 (OC000). At COMMIT nothing is committed. */
  DATA_CONFLICT("40001", "change conflicts with another transaction (OC000)"),
  /** 40001 (OC001). */
  SCHEMA_CONFLICT("40001", "schema has been updated by another transaction (OC001)"),
  /** XX000. At COMMIT nothing is committed, but nobody can know. */
  UNAVAILABLE("XX000", "server unavailable"),
  /** XX000 at a COMMIT that did commit. */
  UNAVAILABLE_AFTER("XX000", "server unavailable"),
  /** The connection is lost before the server gets the call. */
  CUT_BEFORE("08006", "An I/O error occurred while sending to the backend."),
  /** The connection is lost after the server has done what it was asked for. */
  CUT_AFTER("08006", "An I/O error occurred while sending to the backend.");

  private final String sqlState;
  private final String message;

  Fault(String sqlState, String message) {
    this.sqlState = sqlState;
    this.message = message;
  }

  String sqlState() {
    return sqlState;
  }

  String message() {
    return message;
  }

  boolean cuts() {
    return this == CUT_BEFORE || this == CUT_AFTER;
  }

  /** Whether the server does what it was asked for first. */
  boolean strikesAfter() {
    return this == UNAVAILABLE_AFTER || this == CUT_AFTER;
  }
}
