package dev.dsqlkit.config;

/** What DDL of one connection does to the others in local mode. */
public enum SchemaConflictsMode {
  /** Nothing, unless it has to wait for them. */
  OFF,
  /** Their next statement or COMMIT fails once with 40001 (OC001). */
  AFTER_DDL
}
