package dev.dsqlkit.junit.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** A database of one test or class; on a cluster a schema. Thread-safe. */
public interface TestDatabase extends AutoCloseable {

  /** Of the database; on a cluster of the schema. */
  String name();

  /** A {@code jdbc:dsql:} URL without properties. */
  String url();

  /** What a connection to it needs: user, password, on a cluster the schema. */
  Map<String, String> properties();

  /**
   * A connection past all rules, conflicts and faults, by plain pgjdbc in local mode; the caller
   * closes it.
   */
  Connection backDoor() throws SQLException;

  /**
   * Brings the rows back to what the definition says, connections stay open.
   *
   * @return false if that cannot be done because the schema has changed: take another database then
   */
  boolean reset() throws SQLException;

  /** Drops it, connections that are still open included. */
  @Override
  void close() throws SQLException;
}
