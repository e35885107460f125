package dev.dsqlkit.rules;

/**
 * The largest of what a transaction has written.
 *
 * @param what a type as {@code pg_type} names it, or {@code row} or {@code key}
 * @param bytes as the service counts them: compressed where it compresses
 */
public record StoredSize(String what, long bytes) {}
