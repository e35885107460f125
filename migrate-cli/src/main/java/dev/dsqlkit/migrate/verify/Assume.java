package dev.dsqlkit.migrate.verify;

import java.util.Locale;

/** Who will run a script, and so what a transaction of it is. */
public enum Assume {
  /**
   * {@link #LIQUIBASE} where the first line says so, {@link #FLYWAY} where the name of the file is
   * one of Flyway's, else {@link #STATEMENT}.
   */
  AUTO,
  /** All of a file is one transaction, as in {@code psql --single-transaction}. */
  FILE,
  /** Each statement is one, unless the script says BEGIN, as in {@code psql -f}. */
  STATEMENT,
  /**
   * A file is one, unless {@code executeInTransaction=false} stands in the {@code .conf} beside it.
   */
  FLYWAY,
  /** A changeset of formatted SQL is one, unless it says {@code runInTransaction:false}. */
  LIQUIBASE;

  /** In lower case, as it is written in options. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
