package dev.dsqlkit.junit.server;

import dev.dsqlkit.junit.schema.Definition;
import java.sql.SQLException;

/** Something that databases for tests are made on. Thread-safe. */
public interface TestServer {

  /** For messages, such as {@code the embedded PostgreSQL 16.15}; without secrets. */
  String description();

  /** Whether it is a cluster, where rules, conflicts and faults are not the driver's business. */
  boolean isCluster();

  /**
   * A new database, as the definition says and nobody else uses. The first one of a definition is
   * slow, the others are copies of a template.
   *
   * @throws SQLException if the server is gone
   * @throws dev.dsqlkit.junit.schema.DefinitionException if the definition is wrong
   */
  TestDatabase create(Definition definition) throws SQLException;
}
