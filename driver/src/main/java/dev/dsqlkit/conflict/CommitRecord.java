package dev.dsqlkit.conflict;

/**
 * What a transaction that has committed, or is about to, leaves for those that were open then.
 *
 * @param number in the order of commits
 * @param content what the database told about it, for the database to compare
 */
record CommitRecord(long number, String content) {}
