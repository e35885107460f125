package dev.dsqlkit.jdbc;

import dev.dsqlkit.auth.IamTokens;
import dev.dsqlkit.config.ConfigReader;
import dev.dsqlkit.config.DsqlConfig;
import dev.dsqlkit.rules.Level;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;

/**
 * The driver for {@code jdbc:dsql:} URLs, found by {@link DriverManager} without a call.
 *
 * <ul>
 *   <li>{@code jdbc:dsql:embedded:shop}: a PostgreSQL that this JVM boots, in local mode
 *   <li>{@code jdbc:dsql://localhost:5432/shop}: any PostgreSQL, in local mode
 *   <li>{@code jdbc:dsql:test:orders}: the database that a test points the slot {@code orders} at
 *   <li>{@code jdbc:dsql://ID.dsql.REGION.on.aws/postgres}: an Aurora DSQL cluster
 * </ul>
 */
public final class DsqlDriver implements Driver {
  private static final System.Logger LOG = System.getLogger("dev.dsqlkit.jdbc");

  /** What is part of the URL, or has one value only. */
  private static final Set<PGProperty> HANDLED =
      Set.of(PGProperty.PG_HOST, PGProperty.PG_PORT, PGProperty.PG_DBNAME, PGProperty.AUTOSAVE);

  /** All drivers and data sources of a JVM share what they know of databases and statements. */
  private static final Connector SHARED = new Connector(InstantSource.system(), new IamTokens());

  static {
    try {
      DriverManager.registerDriver(new DsqlDriver());
    } catch (SQLException e) {
      // DriverManager hides what a static initialiser throws.
      LOG.log(System.Logger.Level.ERROR, "The driver for jdbc:dsql: could not be registered", e);
    }
  }

  private final ConfigReader configs =
      new ConfigReader(
          Arrays.stream(PGProperty.values()).map(PGProperty::getName).collect(Collectors.toSet()),
          Level.FIRST.month(),
          Level.LATEST.month());
  private final Connector connector;

  /** For {@link java.util.ServiceLoader} and for pools that take the name of a driver class. */
  public DsqlDriver() {
    this.connector = SHARED;
  }

  /** For tests, which move the clock by hand. */
  DsqlDriver(InstantSource clock) {
    this(clock, new IamTokens());
  }

  /** For tests, which sign by the clock that they move. */
  DsqlDriver(InstantSource clock, IamTokens tokens) {
    this.connector = new Connector(clock, tokens);
  }

  /**
   * Connects.
   *
   * @return null for a URL of another driver
   * @throws SQLException 08001 for a wrong URL or property, if the embedded PostgreSQL cannot
   *     start, and if a cluster does not answer in time; 28000 if no credentials sign a token for a
   *     cluster; 08006 if the cluster denies access or does not wake up, 53300 or 53400 if it takes
   *     no more connections within {@code loginTimeout} (30 s without); 42501 if the role may not
   *     create the schema {@code sys} that local mode needs; what pgjdbc throws for a server that
   *     cannot be reached
   */
  @Override
  public @Nullable Connection connect(String url, @Nullable Properties info) throws SQLException {
    requireUrl(url);
    Properties given = info == null ? new Properties() : info;
    Optional<SlotUrl> slot = SlotUrl.of(url, given, configs);
    if (slot.isPresent()) {
      return connector.connect(slot.get());
    }
    Optional<DsqlConfig> config = configs.read(url, given);
    return config.isPresent() ? connector.connect(config.get()) : null;
  }

  @Override
  public boolean acceptsURL(String url) throws SQLException {
    requireUrl(url);
    return ConfigReader.accepts(url);
  }

  /** JDBC demands this error; callers are not checked for null. */
  private static void requireUrl(@Nullable String url) throws SQLException {
    if (url == null) {
      throw new SQLNonTransientConnectionException("The URL is null", "08001");
    }
  }

  /**
   * Our own properties, then those of pgjdbc.
   *
   * @param url null where a tool asks before it has one
   */
  @Override
  public DriverPropertyInfo[] getPropertyInfo(@Nullable String url, @Nullable Properties info) {
    Properties given = info == null ? new Properties() : info;
    Stream<DriverPropertyInfo> own = Arrays.stream(configs.describe(url == null ? "" : url, given));
    Stream<DriverPropertyInfo> passedThrough =
        Arrays.stream(PGProperty.values())
            .filter(property -> !HANDLED.contains(property))
            .map(property -> property.toDriverPropertyInfo(given));
    return Stream.concat(own, passedThrough).toArray(DriverPropertyInfo[]::new);
  }

  @Override
  public int getMajorVersion() {
    return 0;
  }

  @Override
  public int getMinorVersion() {
    return 1;
  }

  /** False: Aurora DSQL does not do all of SQL-92. */
  @Override
  public boolean jdbcCompliant() {
    return false;
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger("dev.dsqlkit");
  }
}
