package dev.dsqlkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class DsqlDatabaseIT {

  @Test
  void isInDsqlMode() throws SQLException {
    try (DsqlDatabase database = DsqlDatabase.create();
        Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("TRUNCATE orders"))
          .hasMessageContaining("unsupported statement: Truncate");
    }
  }

  @Test
  void sharesNothingWithAnother() throws SQLException {
    try (DsqlDatabase one = DsqlDatabase.create();
        DsqlDatabase other = DsqlDatabase.create()) {
      execute(one, "CREATE TABLE orders (id uuid PRIMARY KEY)");
      execute(other, "CREATE TABLE orders (id uuid PRIMARY KEY)");
      assertThat(one.url()).isNotEqualTo(other.url());
    }
  }

  @Test
  void isDroppedWhenClosedThoughAConnectionIsOpen() throws SQLException {
    DsqlDatabase database = DsqlDatabase.create();
    try (Connection connection = database.dataSource().getConnection()) {
      String name = connection.getCatalog();
      database.close();
      // It goes in the background.
      while (databasesNamed(name) > 0) {
        Thread.onSpinWait();
      }
      assertThat(connection.isValid(5)).isFalse();
    }
  }

  @Test
  void runsScriptsInDsqlModeAndSaysWhereTheyFail() throws SQLException {
    try (DsqlDatabase database = DsqlDatabase.create()) {
      assertThatThrownBy(
              () ->
                  database.run(
                      """
                      CREATE TABLE a (id int PRIMARY KEY, data text DEFAULT '{}');

                      INSERT INTO a VALUES (1, 'secret');
                      TRUNCATE a;
                      INSERT INTO a VALUES (2);
                      """))
          .asInstanceOf(InstanceOfAssertFactories.throwable(SQLException.class))
          .hasMessageStartingWith("line 4, TRUNCATE a: ERROR: unsupported statement: Truncate")
          .extracting(SQLException::getSQLState)
          .isEqualTo("0A000");
      assertThat(database.table("a").count()).isEqualTo(1);
    }
  }

  @Test
  void readsRowsByTheNamesOfTheirColumnsInTheOrderOfTheKey() throws SQLException {
    try (DsqlDatabase database = DsqlDatabase.create()) {
      database.run("CREATE TABLE \"Odd name\" (b text, a int, PRIMARY KEY (a))");
      database.run("INSERT INTO \"Odd name\" VALUES (NULL, 2), ('one', 1)");

      assertThat(database.table("\"Odd name\"").rows().toString())
          .isEqualTo("[{b=one, a=1}, {b=null, a=2}]");
      assertThatThrownBy(() -> database.table("odd").rows())
          .hasMessage("There is no table odd. There are: \"Odd name\".");
    }
  }

  @Test
  void hasABackDoorPastTheRules() throws SQLException {
    try (DsqlDatabase database = DsqlDatabase.create();
        Connection backdoor = database.backdoor();
        Statement statement = backdoor.createStatement()) {
      statement.execute("CREATE TABLE a (id serial)");
      statement.execute("TRUNCATE a");

      assertThat(database.table("public.a").count()).isZero();
    }
  }

  @Test
  void bringsRowsAndSequencesBackWhateverTheForeignKeysSay() throws SQLException {
    try (DsqlDatabase database = DsqlDatabase.create()) {
      executeBehind(
          database,
          """
          CREATE TABLE a_child (id int PRIMARY KEY, parent int, doubled int
            GENERATED ALWAYS AS (id * 2) STORED);
          CREATE TABLE parent (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, b bytea, t text);
          ALTER TABLE a_child ADD FOREIGN KEY (parent) REFERENCES parent;
          INSERT INTO parent (b, t) VALUES ('\\x00ff', E'tab\t\\\\ ünï'), (NULL, NULL);
          INSERT INTO a_child VALUES (1, 1), (2, NULL);
          CREATE SCHEMA shop;
          CREATE TABLE shop.later (id int);
          CREATE SEQUENCE shop.numbers;
          """);
      String before = database.dump();
      DsqlSnapshot snapshot = database.snapshot();

      executeBehind(
          database,
          """
          UPDATE parent SET t = 'changed';
          DELETE FROM a_child;
          INSERT INTO parent (t) SELECT 'more' FROM generate_series(1, 100);
          INSERT INTO shop.later VALUES (1);
          CREATE TABLE newer (id int GENERATED ALWAYS AS IDENTITY, n int);
          INSERT INTO newer (n) VALUES (1);
          SELECT nextval('shop.numbers');
          """);
      database.restore(snapshot);

      assertThat(database.table("newer").count()).isZero();
      executeBehind(database, "INSERT INTO newer (n) VALUES (1)");
      assertThat(database.table("newer").rows().toString()).isEqualTo("[{id=1, n=1}]");
      executeBehind(database, "DROP TABLE newer");
      assertThat(database.dump()).isEqualTo(before);
      executeBehind(database, "INSERT INTO parent (t) VALUES ('third')");
      assertThat(database.table("parent").rows().get(2)).containsEntry("id", 3);
    }
  }

  @Test
  void restoresWhileConnectionsStayOpen() throws SQLException {
    try (DsqlDatabase database = DsqlDatabase.create();
        Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE a (id int PRIMARY KEY)");
      DsqlSnapshot snapshot = database.snapshot();
      statement.execute("INSERT INTO a VALUES (1)");
      database.restore(snapshot);
      statement.execute("INSERT INTO a VALUES (1)");

      assertThat(database.table("a").count()).isEqualTo(1);
      database.reset();
      assertThat(database.table("a").count()).isZero();
    }
  }

  @Test
  void changesNothingWhereASnapshotDoesNotFit() throws SQLException {
    try (DsqlDatabase database = DsqlDatabase.create()) {
      database.run("CREATE TABLE a (id int); CREATE TABLE b (id int); CREATE TABLE c (id int)");
      database.run("INSERT INTO a VALUES (1); INSERT INTO b VALUES (1); INSERT INTO c VALUES (1)");
      DsqlSnapshot snapshot = database.snapshot();
      database.run("INSERT INTO a VALUES (2); DROP TABLE b");

      assertThatThrownBy(() -> database.restore(snapshot))
          .hasMessage("The snapshot has rows of b, but there is no such table any more.");
      database.run("CREATE TABLE b (other text, one int)");
      assertThatThrownBy(() -> database.restore(snapshot)).hasMessageContaining("missing data");
      assertThat(database.table("a").count()).isEqualTo(2);
    }
  }

  @Test
  void dumpsSmallTablesAndCountsLargeOnes() throws SQLException {
    try (DsqlDatabase database = DsqlDatabase.create()) {
      assertThat(database.dump()).isEqualTo("There are no tables.\n");
      database.run("CREATE TABLE small (id int PRIMARY KEY, auth_token text)");
      database.run("CREATE TABLE large (id int PRIMARY KEY)");
      database.run("CREATE TABLE empty (id int PRIMARY KEY)");
      database.run("INSERT INTO large SELECT generate_series(1, 51)");
      database.run("INSERT INTO small SELECT generate_series(1, 50), 'hunter2'");

      String dump = database.dump();
      assertThat(dump)
          .startsWith(
              """
              empty: 0 rows

              large: 51 rows

              small: 50 rows
                id  auth_token
                --  ----------
                1   ***
              """)
          .doesNotContain("hunter2");
      assertThat(dump.lines()).hasSize(57);
    }
  }

  private static void execute(DsqlDatabase database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int databasesNamed(String name) throws SQLException {
    try (DsqlDatabase other = DsqlDatabase.create();
        Connection connection = other.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet count =
            statement.executeQuery(
                "SELECT count(*) FROM pg_database WHERE datname = '" + name + "'")) {
      count.next();
      return count.getInt(1);
    }
  }

  private static void executeBehind(DsqlDatabase database, String sql) throws SQLException {
    try (Connection connection = database.backdoor();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
