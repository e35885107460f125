package dev.dsqlkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EndStateIT {
  private final DsqlDatabase database = DsqlDatabase.create();
  private final DataSource source = database.dataSource();
  private int created;

  @BeforeEach
  void create() throws SQLException {
    Sql.run(source, "CREATE TABLE \"Odd \"\"name\" (\"a b\" int, doc json, raw bytea)");
    Sql.run(
        source,
        "CREATE TABLE parent (id bigint GENERATED ALWAYS AS IDENTITY (CACHE 1) PRIMARY KEY,"
            + " other int)");
    Sql.run(source, "CREATE TABLE child (parent bigint PRIMARY KEY REFERENCES parent, other int)");
    Sql.run(source, "CREATE TABLE grandchild (child bigint REFERENCES child, other int)");
    Sql.run(source, "CREATE SEQUENCE numbers CACHE 1");
    Sql.run(source, "CREATE TABLE numbered (n bigint DEFAULT nextval('numbers'), m int)");
    Sql.run(source, "CREATE SCHEMA shop");
    Sql.run(source, "CREATE TABLE shop.orders (id int)");
  }

  @AfterEach
  void close() throws SQLException {
    database.close();
  }

  private EndState read() throws SQLException {
    try (Connection connection = source.getConnection()) {
      return EndState.read(connection);
    }
  }

  @Test
  void hasTheTablesOfTheTestOnly() throws SQLException {
    assertThat(read().tables())
        .containsOnlyKeys("Odd \"name", "child", "grandchild", "numbered", "parent", "shop.orders");
  }

  @Test
  void readsAllTablesAsTheyWereAtOneTime() throws SQLException {
    try (Connection connection = source.getConnection()) {
      Connection watched =
          (Connection)
              Proxy.newProxyInstance(
                  getClass().getClassLoader(),
                  new Class<?>[] {Connection.class},
                  (proxy, method, arguments) -> {
                    Object result = method.invoke(connection, arguments);
                    if (method.getName().equals("createStatement") && ++created == 2) {
                      Sql.run(source, "INSERT INTO shop.orders VALUES (1)");
                    }
                    return result;
                  });

      EndState state = EndState.read(watched);

      assertThat(created).isGreaterThan(2);
      assertThat(state.tables().get("shop.orders").rows()).isEmpty();
      assertThat(EndState.read(connection).tables().get("shop.orders").rows()).hasSize(1);
    }
  }

  @Test
  void readsValuesAsTexts() throws SQLException {
    Sql.run(
        source,
        "INSERT INTO \"Odd \"\"name\" VALUES (1, '{\"b\": 1}', '\\x01'), (NULL, NULL, NULL)");

    TableRows rows = read().tables().get("Odd \"name");
    assertThat(rows.columns()).containsExactly("a b", "doc", "raw");
    assertThat(List.<List<?>>copyOf(rows.rows()))
        .containsExactlyInAnyOrder(
            List.of("1", "{\"b\": 1}", "\\x01"), Arrays.asList(null, null, null));
  }

  @Test
  void knowsWhatSequencesGiveAndWhatRefersToIt() throws SQLException {
    EndState state = read();

    assertThat(state.tables().get("parent").generated()).containsExactly("id");
    assertThat(state.tables().get("child").generated()).containsExactly("parent");
    assertThat(state.tables().get("grandchild").generated()).containsExactly("child");
    assertThat(state.tables().get("numbered").generated()).containsExactly("n");
    assertThat(state.tables().get("shop.orders").generated()).isEmpty();
  }

  @Test
  void sequencesSkipValues() throws SQLException {
    Sql.run(source, "INSERT INTO parent (other) VALUES (1)");
    int before = Sql.number(source, "SELECT max(id) FROM parent");
    try (Connection connection = source.getConnection()) {
      Sequences.skipValues(connection);
    }
    Sql.run(source, "INSERT INTO parent (other) VALUES (1)");

    assertThat(Sql.number(source, "SELECT max(id) FROM parent")).isGreaterThan(before + 65_536);
  }
}
