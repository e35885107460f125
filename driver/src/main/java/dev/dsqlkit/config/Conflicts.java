package dev.dsqlkit.config;

/** How two transactions that write the same row meet in local mode. */
public enum Conflicts {
  /** By PostgreSQL's own locks. */
  NATIVE
}
