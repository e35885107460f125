package dev.dsqlkit.junit;

import dev.dsqlkit.junit.server.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.opentest4j.AssertionFailedError;

/** Assertions on a test's database. Immutable. */
public final class DatabaseAssert {
  private final DsqlDatabase database;

  DatabaseAssert(DsqlDatabase database) {
    this.database = database;
  }

  /**
   * No index is invalid, as one is whose CREATE INDEX ASYNC has not ended or has failed.
   *
   * @throws SQLException if the database cannot be asked
   */
  public DatabaseAssert hasNoInvalidIndexes() throws SQLException {
    try (Connection connection = database.backdoor()) {
      List<String> invalid = new Relations(connection, database.source().schema()).invalidIndexes();
      return refuse(
          invalid,
          "These indexes are not valid: their jobs have not ended, or have failed."
              + " SELECT * FROM sys.jobs tells why.");
    }
  }

  /**
   * The schema is what the files make of an empty database: the same tables, columns (type, NULL,
   * default, identity), constraints, indexes, views, sequences, functions, domains and schemas. The
   * order of columns, comments and rights do not count.
   *
   * @param schema as in {@link DsqlTest#schema}
   * @throws SQLException if the database cannot be asked
   * @throws dev.dsqlkit.junit.schema.DefinitionException if the files are wrong
   */
  public DatabaseAssert matchesSchema(String... schema) throws SQLException {
    Sibling sibling = Sibling.of(database.source());
    List<String> differences;
    try (TestDatabase expected = sibling.made(List.of(schema));
        Connection here = database.backdoor();
        Connection there = expected.backDoor()) {
      differences =
          Catalog.of(here, database.source().schema())
              .differencesFrom(Catalog.of(there, sibling.schemaOf(expected)));
    }
    return refuse(
        differences, "The schema is not that of %s.".formatted(String.join(", ", schema)));
  }

  /**
   * The statements of a file can be executed in DSQL mode, one after the other, on a new database
   * that is made as this one was; this one is left alone. After one that fails the others are tried
   * too, so that all are listed.
   *
   * @param location a file on the class path, or behind {@code file:} in the file system
   * @throws SQLException if a database cannot be made
   */
  public DatabaseAssert acceptsScript(String location) throws SQLException {
    Sibling sibling = Sibling.of(database.source());
    List<String> refused;
    try (TestDatabase clone = sibling.made()) {
      refused = ScriptFile.read(location, sibling.loader()).refusals(sibling.open(clone));
    }
    return refuse(refused, "Aurora DSQL would not execute all of %s.".formatted(location));
  }

  /**
   * A table or view.
   *
   * @param name as in {@link DsqlDatabase#table}
   */
  public TableAssert table(String name) {
    return new TableAssert(database.table(name));
  }

  private DatabaseAssert refuse(List<String> found, String what) {
    if (!found.isEmpty()) {
      throw new AssertionFailedError(what + "\n  " + String.join("\n  ", found));
    }
    return this;
  }
}
