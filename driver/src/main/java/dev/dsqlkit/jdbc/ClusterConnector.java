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
import org.postgresql.jdbc.PgConnection;
import org.postgresql.util.ServerErrorMessage;

/** Opens pgjdbc's connections to clusters. */
final class ClusterConnector {
  /** The role that every cluster has. */
  private static final String ADMIN = "admin";

  /** Where nobody sets a loginTimeout: enough for a cluster to wake up. */
  private static final Duration LONGEST_LOGIN = Duration.ofSeconds(30);

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
    return login.connect(
        new LoginRequest(
            cluster.endpoints(),
            properties.getProperty("user"),
            !hasToken,
            config.cluster(),
            LoginTimeout.of(properties).orElse(LONGEST_LOGIN)),
        new PgOpening(cluster.database(), properties));
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
      LoginTimeout.set(all, limit);
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
