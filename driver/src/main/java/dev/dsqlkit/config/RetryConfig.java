package dev.dsqlkit.config;

import dev.dsqlkit.retry.DigestMode;
import dev.dsqlkit.retry.RetryMode;
import dev.dsqlkit.retry.RetryPolicy;

/**
 * How conflicts are retried.
 *
 * @param mode what is tried again
 * @param policy how often and how long
 * @param digest what a replay compares
 * @param savepoints what JDBC's savepoints do
 * @param batch what a batch in autocommit mode is on a cluster
 * @param witness whether a lost answer to COMMIT can be found out
 * @param journalBytes memory for the journal of one transaction
 * @param streamBytes the longest bound stream that is kept for a replay
 */
public record RetryConfig(
    RetryMode mode,
    RetryPolicy policy,
    DigestMode digest,
    Savepoints savepoints,
    AutocommitBatch batch,
    CommitWitness witness,
    long journalBytes,
    int streamBytes) {}
