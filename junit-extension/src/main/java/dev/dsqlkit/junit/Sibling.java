package dev.dsqlkit.junit;

import dev.dsqlkit.jdbc.DsqlDataSource;
import dev.dsqlkit.junit.schema.Definition;
import dev.dsqlkit.junit.server.TestDatabase;
import dev.dsqlkit.junit.server.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Makes databases beside one, on its server. */
record Sibling(TestServer server, Definition definition) {

  static Sibling of(DatabaseSource source) {
    return new Sibling(
        source
            .server()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "DsqlDatabase.create() makes no other database to compare with. Use the one"
                            + " that @DsqlTest injects, or that of a DsqlServer.")),
        source.definition());
  }

  /** One that is as the test's was in the beginning. */
  TestDatabase made() throws SQLException {
    return server.create(definition);
  }

  /** One that is made of these files, under the rules of the test, without rows. */
  TestDatabase made(List<String> schema) throws SQLException {
    return server.create(
        new Definition(
            schema,
            DsqlTest.Migrations.DECLARATIVE,
            List.of(),
            definition.rules(),
            definition.level(),
            definition.loader()));
  }

  /** The schema that all of it is in, where that is not a database of its own. */
  Optional<String> schemaOf(TestDatabase database) {
    return server.isCluster() ? Optional.of(database.name()) : Optional.empty();
  }

  ClassLoader loader() {
    return definition.loader();
  }

  /** A connection in DSQL mode, whatever the test's own rules are. */
  Connection open(TestDatabase database) throws SQLException {
    Properties properties = new Properties();
    properties.putAll(database.properties());
    if (!server.isCluster() && !definition.level().isEmpty()) {
      properties.setProperty("level", definition.level());
    }
    DsqlDataSource source = new DsqlDataSource();
    source.setUrl(database.url());
    source.setProperties(properties);
    return source.getConnection();
  }
}
