package dev.dsqlkit.jdbc;

import dev.dsqlkit.auth.IamTokens;
import dev.dsqlkit.cluster.ClusterLogin;
import dev.dsqlkit.cluster.LoginRequest;
import dev.dsqlkit.cluster.Opening;
import dev.dsqlkit.cluster.ServerAnswer;
import dev.dsqlkit.cluster.Tls;
import dev.dsqlkit.config.DsqlConfig;
import dev.dsqlkit.config.Endpoint;
import dev.dsqlkit.config.Secret;
import dev.dsqlkit.config.Target;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.PgConnection;
import org.postgresql.util.ServerErrorMessage;

/** Opens pgjdbc's connections to clusters. */
final class ClusterConnector {
  /** The role that every cluster has. */
  private static final String ADMIN = "admin";

  /** Where nobody sets a loginTimeout: enough for a cluster to wake up. */
  private static final Duration LONGEST_LOGIN = Duration.ofSeconds(30);

  /** A day. */
  private static final double MOST_SECONDS = 86_400;

  private static final String LOGIN_TIMEOUT = PGProperty.LOGIN_TIMEOUT.getName();

  private final ClusterLogin login;
  private final Tls tls = new Tls(VpcEndpointVerifier.class.getName());

  /**
   * Shares what all connects of a process share.
   *
   * @param clock this machine's
   */
  ClusterConnector(IamTokens tokens, InstantSource clock) {
    this.login = new ClusterLogin(tokens, clock);
  }

  PgConnection open(DsqlConfig config) throws SQLException {
    Target.Cluster cluster = (Target.Cluster) config.target();
    Properties properties = config.pgjdbcConnectProperties();
    properties.putIfAbsent("user", ADMIN);
    properties.putIfAbsent("ApplicationName", ProductName.TEXT);
    boolean hasToken =
        properties.containsKey("password")
            || properties.containsKey("authenticationPluginClassName");
    return login.connect(
        new LoginRequest(
            cluster.endpoints(),
            properties.getProperty("user"),
            !hasToken,
            config.cluster(),
            limit(properties)),
        new PgOpening(cluster.database(), properties));
  }

  private static Duration limit(Properties properties) throws SQLException {
    @Nullable String given = properties.getProperty(LOGIN_TIMEOUT);
    double seconds = given == null ? DriverManager.getLoginTimeout() : seconds(given);
    return seconds > 0
        ? Duration.ofMillis(Math.max(1, (long) (Math.min(seconds, MOST_SECONDS) * 1000)))
        : LONGEST_LOGIN;
  }

  private static double seconds(String text) throws SQLException {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new SQLNonTransientConnectionException(
          "Property loginTimeout has the value '%s'. Allowed are seconds.".formatted(text),
          "08001");
    }
  }

  private final class PgOpening implements Opening<PgConnection> {
    private final String database;
    private final Properties properties;

    PgOpening(String database, Properties properties) {
      this.database = database;
      this.properties = properties;
    }

    @Override
    public PgConnection open(Endpoint endpoint, Optional<Secret> token, Duration limit)
        throws SQLException {
      Properties all = new Properties();
      all.putAll(properties);
      // Without one pgjdbc waits for ever for a server that says nothing.
      all.setProperty(LOGIN_TIMEOUT, Double.toString(limit.toMillis() / 1000.0));
      tls.secure(all, endpoint);
      token.ifPresent(password -> all.setProperty("password", password.reveal()));
      return PgConnections.open(endpoint.pgjdbcUrl(database), all);
    }

    @Override
    public Optional<ServerAnswer> answer(SQLException failure) {
      @Nullable ServerErrorMessage error = ServerErrors.sent(failure);
      return error == null
          ? Optional.empty()
          : Optional.of(
              new ServerAnswer(
                  String.valueOf(error.getSQLState()),
                  String.valueOf(error.getMessage()),
                  error.getHint() == null ? "" : error.getHint()));
    }
  }
}
