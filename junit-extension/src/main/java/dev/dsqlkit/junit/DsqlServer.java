package dev.dsqlkit.junit;

import dev.dsqlkit.junit.schema.Definition;
import dev.dsqlkit.junit.server.Servers;
import dev.dsqlkit.junit.server.TestServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Databases in DSQL mode for Kotest, TestNG, and a plain {@code main}.
 *
 * <pre>{@code
 * try (DsqlServer server = DsqlServer.start()) {
 *   DsqlDatabase database = server.database(DsqlServer.define().schema("db/schema"));
 *   ...
 * }
 * }</pre>
 *
 * <p>All of a JVM share one server, which ends with the JVM; {@link #close} drops the databases
 * that were made here. Thread-safe.
 */
public final class DsqlServer implements AutoCloseable {
  private final TestServer server;
  private final List<DsqlDatabase> databases = new ArrayList<>();

  private DsqlServer(TestServer server) {
    this.server = server;
  }

  /**
   * The server that the system property {@code dsql.test.provider} names, or the first that works.
   *
   * @throws dev.dsqlkit.junit.server.ServerUnavailableException if there is none, with a message
   *     that lists every attempt and its reason
   */
  public static DsqlServer start() {
    return start(DsqlTest.Provider.DEFAULT);
  }

  /**
   * The same with a provider. Its settings are system properties, such as {@code dsql.test.url}.
   */
  public static DsqlServer start(DsqlTest.Provider provider) {
    return new DsqlServer(
        Servers.choose(provider, name -> Optional.ofNullable(System.getProperty(name))));
  }

  /** An empty database. */
  public DsqlDatabase database() throws SQLException {
    return database(define().migrations(DsqlTest.Migrations.NONE));
  }

  /**
   * A database that is as a definition says.
   *
   * @throws dev.dsqlkit.junit.schema.DefinitionException if a file is missing or wrong
   */
  public DsqlDatabase database(Contents contents) throws SQLException {
    DsqlDatabase database = DsqlDatabase.of(server.create(contents.definition), server);
    synchronized (databases) {
      databases.add(database);
    }
    return database;
  }

  /** A definition to go on with; without more it is that of an empty database. */
  public static Contents define() {
    return new Contents(
        new Definition(
            List.of(), DsqlTest.Migrations.AUTO, List.of(), DsqlTest.Rules.STRICT, "", loader()));
  }

  private static ClassLoader loader() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return context == null ? DsqlServer.class.getClassLoader() : context;
  }

  /** Drops the databases. */
  @Override
  public void close() throws SQLException {
    synchronized (databases) {
      for (DsqlDatabase database : databases) {
        database.close();
      }
      databases.clear();
    }
  }

  /** What a database has in it to begin with, in the words of {@link DsqlTest}. Immutable. */
  public static final class Contents {
    private final Definition definition;

    private Contents(Definition definition) {
      this.definition = definition;
    }

    /** See {@link DsqlTest#schema}. */
    public Contents schema(String... locations) {
      return with(List.of(locations), definition.migrations(), definition.seed());
    }

    /** See {@link DsqlTest#migrations}. */
    public Contents migrations(DsqlTest.Migrations migrations) {
      return with(definition.schema(), migrations, definition.seed());
    }

    /** See {@link DsqlTest#seed}. */
    public Contents seed(String... locations) {
      return with(definition.schema(), definition.migrations(), List.of(locations));
    }

    /** See {@link DsqlTest#rules}; for the schema, not for what a test does later. */
    public Contents rules(DsqlTest.Rules rules) {
      return new Contents(
          new Definition(
              definition.schema(),
              definition.migrations(),
              definition.seed(),
              rules,
              definition.level(),
              definition.loader()));
    }

    private Contents with(List<String> schema, DsqlTest.Migrations migrations, List<String> seed) {
      return new Contents(
          new Definition(
              schema,
              migrations,
              seed,
              definition.rules(),
              definition.level(),
              definition.loader()));
    }
  }
}
