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
import java.sql.SQLException;
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

  private static final String SOCKET_TIMEOUT = PGProperty.SOCKET_TIMEOUT.getName();

  private final ClusterLogin login;
  private final Duration longest;
  private final Tls tls = new Tls(VpcEndpointVerifier.class.getName());

  /**
   * Shares what all connects of a process share.
   *
   * @param clock this machine's
   */
  ClusterConnector(IamTokens tokens, InstantSource clock) {
    this(tokens, clock, LONGEST_LOGIN);
  }

  /** For tests, which do not wait that long. */
  ClusterConnector(IamTokens tokens, InstantSource clock, Duration longest) {
    this.login = new ClusterLogin(tokens, clock);
    this.longest = longest;
  }

  /**
   * @param most the time that it may take; empty for what the application has configured
   */
  PgConnection open(DsqlConfig config, Optional<Duration> most) throws SQLException {
    Target.Cluster cluster = (Target.Cluster) config.target();
    Properties properties = config.pgjdbcConnectProperties();
    properties.putIfAbsent("user", ADMIN);
    properties.putIfAbsent("ApplicationName", ProductName.TEXT);
    boolean hasToken =
        properties.containsKey("password")
            || properties.containsKey("authenticationPluginClassName");
    most.ifPresent(time -> LoginTimeout.lower(properties, time));
    Optional<Duration> limit = LoginTimeout.of(properties);
    return login.connect(
        new LoginRequest(
            cluster.endpoints(),
            properties.getProperty("user"),
            !hasToken,
            config.cluster(),
            limit.orElse(longest)),
        new PgOpening(cluster.database(), properties, limit.isPresent()));
  }

  private final class PgOpening implements Opening<PgConnection> {
    private final String database;
    private final Properties properties;
    private final boolean limited;

    PgOpening(String database, Properties properties, boolean limited) {
      this.database = database;
      this.properties = properties;
      this.limited = limited;
    }

    @Override
    public PgConnection open(Endpoint endpoint, Optional<Secret> token, Duration limit)
        throws SQLException {
      Properties all = new Properties();
      all.putAll(properties);
      tls.secure(all, endpoint);
      token.ifPresent(password -> all.setProperty("password", password.reveal()));
      String url = endpoint.pgjdbcUrl(database);
      if (limited) {
        LoginTimeout.set(all, limit);
        return PgConnections.open(url, all);
      }
      return openWithinReads(url, all, limit);
    }

    /**
     * Bounds each read while it logs in, or pgjdbc would wait for ever for a server that says
     * nothing. Its loginTimeout would do too, but costs a thread.
     */
    private static PgConnection openWithinReads(String url, Properties all, Duration limit)
        throws SQLException {
      boolean own = all.putIfAbsent(SOCKET_TIMEOUT, Long.toString(limit.toSeconds() + 1)) == null;
      PgConnection server = PgConnections.open(url, all);
      if (own) {
        server.setNetworkTimeout(Runnable::run, 0);
      }
      return server;
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
