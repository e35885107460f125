package dev.dsqlkit.sql;

/**
 * A locking SELECT whose rows end with the places of the rows that it locks.
 *
 * @param sql the same query with two more columns, {@code tableoid} and {@code ctid}, for each
 *     table
 * @param tables how many tables these are
 */
public record LockedRows(String sql, int tables) {}
