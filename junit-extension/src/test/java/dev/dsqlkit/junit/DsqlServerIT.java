package dev.dsqlkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dsqlkit.junit.schema.DefinitionException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DsqlServerIT {

  @TempDir private Path directory;

  @Test
  void givesDatabasesWithASchemaAndASeed() throws Exception {
    Path schema = Files.writeString(directory.resolve("schema.sql"), "CREATE TABLE t (id int);");
    Path seed = Files.writeString(directory.resolve("t.csv"), "id\n1\n2\n");

    try (DsqlServer server = DsqlServer.start()) {
      DsqlDatabase database =
          server.database(DsqlServer.define().schema("file:" + schema).seed("file:" + seed));

      assertThat(first(database, "SELECT sum(id) FROM t")).isEqualTo("3");
      assertThat(first(server.database(), "SELECT to_regclass('t')")).isNull();
    }
  }

  @Test
  void executesARefusedSchemaWhereRulesAreOff() throws Exception {
    Path schema = Files.writeString(directory.resolve("s.sql"), "CREATE TABLE t (id serial);");
    DsqlServer.Contents strict = DsqlServer.define().schema("file:" + schema);

    try (DsqlServer server = DsqlServer.start(DsqlTest.Provider.EMBEDDED)) {
      assertThatThrownBy(() -> server.database(strict)).isInstanceOf(DefinitionException.class);
      assertThat(first(server.database(strict.rules(DsqlTest.Rules.OFF)), "SELECT count(*) FROM t"))
          .isEqualTo("0");
    }
  }

  @Test
  void dropsItsDatabases() throws SQLException {
    DsqlServer server = DsqlServer.start();
    Connection connection = server.database().dataSource().getConnection();

    server.close();

    while (connection.isValid(5)) {
      Thread.onSpinWait();
    }
    assertThat(connection.isValid(5)).isFalse();
  }

  private static String first(DsqlDatabase database, String query) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
