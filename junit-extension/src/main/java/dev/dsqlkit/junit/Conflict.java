package dev.dsqlkit.junit;

import dev.dsqlkit.local.Fault;

/** The two conflicts of Aurora DSQL; SQLSTATE 40001. */
public enum Conflict {
  /** Another transaction has changed the same rows. It comes at COMMIT. */
  OC000(Fault.DATA_CONFLICT),
  /** Another transaction has changed the schema. It comes at any statement. */
  OC001(Fault.SCHEMA_CONFLICT);

  private final Fault fault;

  Conflict(Fault fault) {
    this.fault = fault;
  }

  Fault fault() {
    return fault;
  }
}
