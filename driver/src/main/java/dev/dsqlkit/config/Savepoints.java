package dev.dsqlkit.config;

/** What JDBC's savepoints do; in SQL text they are refused, as on a cluster. */
public enum Savepoints {
  /** Going back to one rolls back and replays what was before it. */
  REPLAY,
  /** They are refused. */
  REFUSE
}
