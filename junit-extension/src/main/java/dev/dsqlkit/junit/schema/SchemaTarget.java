package dev.dsqlkit.junit.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** The new database, or schema of a cluster, that a definition is executed in. */
public interface SchemaTarget {

  /** A {@code jdbc:dsql:} URL without properties. */
  String url();

  /** What a connection to it needs, such as user and password. */
  Map<String, String> properties();

  /** A connection past all rules; the caller closes it. */
  Connection backDoor() throws SQLException;

  /** Whether the server is a cluster, which has its own rules and limits of transactions. */
  boolean isCluster();
}
