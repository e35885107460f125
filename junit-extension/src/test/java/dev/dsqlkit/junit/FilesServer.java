package dev.dsqlkit.junit;

import dev.dsqlkit.jdbc.DsqlDataSource;
import dev.dsqlkit.junit.schema.Definition;
import dev.dsqlkit.junit.server.TestDatabase;
import dev.dsqlkit.junit.server.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Makes databases of single schema and seed files, without templates. */
final class FilesServer implements TestServer {

  @Override
  public String description() {
    return "the embedded PostgreSQL";
  }

  @Override
  public boolean isCluster() {
    return false;
  }

  @Override
  public TestDatabase create(Definition definition) throws SQLException {
    TestDatabase database = CreatedDatabase.create();
    DsqlDataSource source = new DsqlDataSource();
    source.setUrl(database.url());
    try (Connection connection = source.getConnection()) {
      for (List<String> files : List.of(definition.schema(), definition.seed())) {
        for (String file : files) {
          ScriptFile script = ScriptFile.read(file, definition.loader());
          for (ScriptStatement statement : ScriptStatement.of(script.text())) {
            statement.execute(connection);
          }
        }
      }
    }
    return database;
  }
}
