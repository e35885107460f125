package dev.dsqlkit.config;

/** Whether transactions leave a mark by which a lost answer to COMMIT can be found out. */
public enum CommitWitness {
  /** No mark: the outcome stays in doubt (08007). */
  OFF,
  /** A row in {@code dsqlkit_commit_witness} for each transaction that writes. */
  ON
}
