package dev.dsqlkit.config;

/** How two transactions that write the same row meet in local mode. */
public enum Conflicts {
  /** As on Aurora DSQL: nobody waits, the first to commit wins. */
  EMULATE,
  /** By PostgreSQL's own locks. */
  NATIVE
}
