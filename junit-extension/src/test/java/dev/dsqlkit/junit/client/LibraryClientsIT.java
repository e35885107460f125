package dev.dsqlkit.junit.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.junit.DsqlDatabase;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each client reads what is in its database. */
class LibraryClientsIT {
  private static DsqlDatabase database;

  private final LibraryClients clients = new LibraryClients();

  @BeforeAll
  static void createTable() throws SQLException {
    database = DsqlDatabase.create();
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE parcel (id int PRIMARY KEY)");
      statement.execute("INSERT INTO parcel VALUES (7)");
    }
  }

  @AfterAll
  static void drop() throws SQLException {
    database.close();
  }

  private <T> T client(Class<T> type) {
    assertThat(clients.makes(type)).isTrue();
    return type.cast(clients.client(type, database).orElseThrow());
  }

  @Test
  void makesATemplate() {
    assertThat(client(JdbcTemplate.class).queryForList("SELECT id FROM parcel", Integer.class))
        .containsExactly(7);
  }

  @Test
  void makesAJdbcClient() {
    assertThat(client(JdbcClient.class).sql("SELECT id FROM parcel").query(Integer.class).list())
        .containsExactly(7);
  }

  @Test
  void makesAContextOfThePostgresDialect() {
    DSLContext jooq = client(DSLContext.class);

    assertThat(jooq.dialect()).isEqualTo(SQLDialect.POSTGRES);
    assertThat(jooq.fetchValues("SELECT id FROM parcel")).isEqualTo(List.of(7));
  }

  @Test
  void makesAJdbi() {
    List<Integer> ids =
        client(Jdbi.class)
            .withHandle(h -> h.createQuery("SELECT id FROM parcel").mapTo(Integer.class).list());

    assertThat(ids).containsExactly(7);
  }

  @Test
  void makesTheFactoryOfThePersistenceUnit() {
    try (EntityManagerFactory factory = client(EntityManagerFactory.class)) {
      List<Integer> ids =
          factory.callInTransaction(
              manager ->
                  manager
                      .createQuery("from Parcel", Parcel.class)
                      .getResultStream()
                      .map(Parcel::id)
                      .toList());

      assertThat(factory.getName()).isEqualTo("shop");
      assertThat(ids).containsExactly(7);
    }
  }

  @Test
  void makesNothingElse() {
    assertThat(clients.makes(Connection.class)).isFalse();
    assertThat(clients.client(Connection.class, database)).isEmpty();
  }
}
