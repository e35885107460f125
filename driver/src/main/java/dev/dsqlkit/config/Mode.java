package dev.dsqlkit.config;

/** Who decides what a statement may do. */
public enum Mode {
  /** The server is an Aurora DSQL cluster: it decides, and IAM tokens are the password. */
  CLUSTER,
  /** The server is a PostgreSQL: this driver decides, as Aurora DSQL would. */
  LOCAL
}
