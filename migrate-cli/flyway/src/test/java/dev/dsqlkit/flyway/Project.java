package dev.dsqlkit.flyway;

import dev.dsqlkit.local.DatabaseFaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** A directory of migrations, and an empty database with all rules enforced. */
final class Project {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Path directory;
  private final String database;
  private String properties;

  Project(Path directory) {
    this(directory, "compat=off");
  }

  private Project(Path directory, String properties) {
    this.directory = directory;
    this.properties = properties;
    this.database = "jdbc:dsql:embedded:flyway_%d".formatted(COUNT.incrementAndGet());
  }

  /** Properties of the URL besides {@code compat=off}. */
  Project with(String more) {
    properties = "compat=off&" + more;
    return this;
  }

  String url() {
    return database + "?" + properties;
  }

  Project script(String name, String... lines) throws IOException {
    Files.writeString(directory.resolve(name), String.join("\n", lines) + "\n");
    return this;
  }

  void remove(String name) throws IOException {
    Files.delete(directory.resolve(name));
  }

  Flyway flyway() {
    return flyway(plain -> plain);
  }

  Flyway flyway(UnaryOperator<FluentConfiguration> settings) {
    return settings
        .apply(
            Flyway.configure()
                .dataSource(url(), null, null)
                .locations("filesystem:" + directory)
                .cleanDisabled(false))
        .load();
  }

  /** Another empty database for the same migrations. */
  Project again() {
    return new Project(directory, properties);
  }

  /** Those of all connections to the database. */
  DatabaseFaults faults() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url())) {
      return connection.unwrap(DatabaseFaults.class);
    }
  }

  /** The URL by which another process gets to the database. */
  String urlForOthers() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url() + "&user=admin")) {
      String server = connection.getMetaData().getURL();
      return server.replaceFirst("^jdbc:postgresql:", "jdbc:dsql:").replaceFirst("\\?.*", "")
          + "?user=admin&"
          + properties;
    }
  }

  void run(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url());
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** The first column of all rows. */
  List<String> column(String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  /** The history without what Flyway notes of itself. */
  List<String> history() throws SQLException {
    return column(
        "SELECT coalesce(version, description) || CASE WHEN success THEN '' ELSE ' failed' END"
            + " FROM flyway_schema_history ORDER BY installed_rank");
  }

  List<String> tables() throws SQLException {
    return column(
        "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
            + " AND tablename NOT IN ('flyway_schema_history', 'dsql_flyway_lock') ORDER BY 1");
  }
}
