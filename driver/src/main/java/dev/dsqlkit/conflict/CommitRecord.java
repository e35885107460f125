package dev.dsqlkit.conflict;

/**
 * What a transaction that has committed, or is about to, leaves for those that were open then.
 *
 * @param number in the order of commits
 * @param writer who made it
 * @param content what the database told about it, for the database to compare
 */
record CommitRecord(long number, Contender writer, String content) {}
