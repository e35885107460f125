package dev.dsqlkit.junit;

import dev.dsqlkit.junit.schema.Definition;
import dev.dsqlkit.junit.server.TestDatabase;
import dev.dsqlkit.junit.server.TestServer;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Where the database of a {@link DsqlDatabase} comes from: from a slot, or from its caller. */
interface DatabaseSource {

  /** What an application connects by; it has all that it needs in it. */
  String url();

  DataSource dataSource();

  /** The one that is meant now. */
  TestDatabase database();

  /** What makes others beside it, if anything does. */
  Optional<TestServer> server();

  /** What others beside it are made by. */
  Definition definition();

  /** Has it be as it was in the beginning. */
  void reset() throws SQLException;

  void close() throws SQLException;

  /** The schema that all of it is in, where that is not a database of its own. */
  default Optional<String> schema() {
    return server().filter(TestServer::isCluster).map(server -> database().name());
  }
}
