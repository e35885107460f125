package dev.dsqlkit.migrate.schema;

import java.util.List;

/**
 * A primary key or a UNIQUE constraint.
 *
 * @param given whether a file gives the name; else it is the one that PostgreSQL would choose
 */
public record Key(
    String name,
    boolean given,
    List<String> columns,
    List<String> include,
    boolean nullsNotDistinct) {

  /** Whether it demands the same, whatever its name is. */
  public boolean demandsSameAs(Key other) {
    return columns.equals(other.columns) && nullsNotDistinct == other.nullsNotDistinct;
  }
}
