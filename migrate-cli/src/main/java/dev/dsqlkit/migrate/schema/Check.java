package dev.dsqlkit.migrate.schema;

/**
 * A CHECK constraint.
 *
 * @param given whether a file gives the name; else it is the one that PostgreSQL would choose
 * @param validated false while rows that were there before may violate it
 */
public record Check(String name, boolean given, String expression, boolean validated) {}
