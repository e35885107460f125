package dev.dsqlkit.config;

/** Which statements that ORMs send by habit are rewritten to what Aurora DSQL accepts. */
public enum Compat {
  /** None. */
  OFF,
  /** Row locks become FOR UPDATE, and two settings are answered by the driver. */
  LOCKS,
  /** Those of {@link #LOCKS}, and DDL. */
  ALL
}
