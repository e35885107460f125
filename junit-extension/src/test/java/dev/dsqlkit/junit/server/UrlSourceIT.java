package dev.dsqlkit.junit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dsqlkit.server.EmbeddedPostgres;
import dev.dsqlkit.server.ServerOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UrlSourceIT {
  private static final String TEST_DATABASES =
      "SELECT datname FROM pg_database WHERE datname LIKE 't\\_%' ORDER BY 1";

  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void start() throws Exception {
    postgres = EmbeddedPostgres.start(ServerOptions.DEFAULT);
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  private static String url(String scheme) {
    return "jdbc:%s://127.0.0.1:%d/postgres?user=postgres&password=%s"
        .formatted(
            scheme,
            postgres.port(),
            URLEncoder.encode(postgres.password(), StandardCharsets.UTF_8));
  }

  private static DatabaseServer server(String url) throws SQLException {
    return (DatabaseServer) new UrlSource().start(name -> Optional.of(url));
  }

  private static Connection maintenance() throws SQLException {
    return Postgres.of(postgres, "").connect("postgres");
  }

  @Test
  void makesDatabasesOnAnyPostgres() throws Exception {
    DatabaseServer server = server(url("postgresql"));

    try (TestDatabase database = server.create(Definitions.EMPTY)) {
      assertThatThrownBy(() -> Sql.run(database, "VACUUM")).isInstanceOf(SQLException.class);
      assertThat(database.url()).startsWith("jdbc:dsql://127.0.0.1:" + postgres.port() + "/t_");
      assertThat(database.reset()).isTrue();
    }
    assertThat(server.description())
        .isEqualTo("the PostgreSQL at 127.0.0.1:" + postgres.port())
        .doesNotContain(postgres.password());
  }

  @Test
  void neverGivesANameTwiceOnOneServer() throws Exception {
    DatabaseServer one = server(url("dsql"));
    DatabaseServer other = server(url("dsql"));

    try (TestDatabase first = one.create(Definitions.EMPTY);
        TestDatabase second = other.create(Definitions.EMPTY)) {
      assertThat(first.name()).matches("t_[0-9a-f]{8}_\\d+").isNotEqualTo(second.name());
      assertThat(first.name().substring(0, 11)).isNotEqualTo(second.name().substring(0, 11));
    }
  }

  @Test
  void dropsWhatAKilledJvmHasLeftAndNothingElse() throws Exception {
    try (Connection connection = maintenance()) {
      Sql.run(
          connection,
          "CREATE DATABASE t_0badcafe_1",
          "CREATE DATABASE t_orders",
          "CREATE DATABASE t_0badcafe_in_use");
      DatabaseServer alive = server(url("dsql"));
      try (TestDatabase used = alive.create(Definitions.EMPTY)) {
        alive.databases().awaitBackground();
        List<String> before = Sql.column(connection, TEST_DATABASES);

        server(url("dsql"));

        assertThat(Sql.column(connection, TEST_DATABASES))
            .contains(used.name(), "t_orders", "t_0badcafe_in_use")
            .doesNotContain("t_0badcafe_1")
            .containsAll(before.stream().filter(name -> !name.equals("t_0badcafe_1")).toList());
      }
    }
  }

  /** As in a server whose initdb took the locale of the machine. */
  @Test
  void makesDatabasesThatSortByCodePoints() throws Exception {
    try (EmbeddedPostgres other = EmbeddedPostgres.start(ServerOptions.DEFAULT);
        Connection connection = Postgres.of(other, "").connect("postgres")) {
      Sql.run(
          connection,
          "UPDATE pg_database SET datcollate = 'C.UTF-8', datctype = 'C.UTF-8'"
              + " WHERE datname = 'template0'");
      DatabaseServer server = new DatabaseServer(new Databases(Postgres.of(other, "another")));

      try (TestDatabase database = server.create(Definitions.EMPTY)) {
        assertThat(
                Sql.column(
                    connection,
                    "SELECT datcollate || ' ' || datctype || ' ' || pg_encoding_to_char(encoding)"
                        + " FROM pg_database WHERE datname = '"
                        + database.name()
                        + "'"))
            .containsExactly("C C UTF8");
      }
    }
  }

  @Test
  void leavesNothingThatIsBeingMadeWhenTheJvmEnds() throws Exception {
    DatabaseServer server = server(url("dsql"));
    TestDatabase open = server.create(Definitions.EMPTY);
    String template = open.name().replaceFirst("_\\d+$", "_1");
    for (int i = 0; i < 10; i++) {
      Future<String> copy = server.databases().copyInBackground(template);
      assertThat(copy).isNotNull();
    }

    server.databases().dropAll();
    open.close();

    String run = open.name().substring(0, 11);
    try (Connection connection = maintenance()) {
      assertThat(Sql.column(connection, TEST_DATABASES)).noneMatch(name -> name.startsWith(run));
    }
    assertThatThrownBy(() -> server.databases().copy("template0"))
        .hasMessage("This JVM ends, so that it makes no more databases");
  }

  @Test
  @SuppressWarnings("resource") // what nobody drops is what this is about
  void leavesNothingWhenTheJvmEnds() throws Exception {
    DatabaseServer server = server(url("dsql"));
    TestDatabase open = server.create(Definitions.EMPTY);
    String run = open.name().substring(0, 11);
    server.databases().awaitBackground();

    server.databases().dropAll();

    try (Connection connection = maintenance()) {
      assertThat(Sql.column(connection, TEST_DATABASES)).noneMatch(name -> name.startsWith(run));
    }
  }

  @Test
  void tellsWhatIsMissing() {
    assertThatThrownBy(() -> new UrlSource().start(name -> Optional.empty()))
        .isInstanceOf(ServerUnavailableException.class)
        .hasMessageStartingWith("dsql.test.url is not set.");
    assertThatThrownBy(() -> server("jdbc:mysql://localhost/x"))
        .hasMessage("dsql.test.url is no jdbc:dsql: URL.");
  }
}
