package dev.dsqlkit.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Properties;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import software.amazon.awssdk.services.dsql.DsqlUtilities;

/** pgjdbc, unchanged, at a stand-in. */
final class PlainClient {
  static final String REGION = "us-east-1";
  static final KnownCredentials CREDENTIALS =
      KnownCredentials.ofRole("ASIAEXAMPLE", "secret/with+signs", "session/token+=", "app");

  private final StandInCluster cluster;
  private final Properties properties;
  private String host;

  /** Logs in as {@code admin}. */
  PlainClient(StandInCluster cluster) {
    this.cluster = cluster;
    this.host = cluster.host();
    this.properties = cluster.properties();
    with("user", "admin");
    // A bug of the stand-in must not hang the build.
    with("socketTimeout", "30");
  }

  /** Settings of a cluster that the client's credentials are good for. */
  static StandInSettings cluster() {
    return StandInCluster.in(REGION).iam(new Iam().know(CREDENTIALS));
  }

  PlainClient with(String property, String value) {
    properties.setProperty(property, value);
    return this;
  }

  PlainClient at(String otherHost) {
    host = otherHost;
    return this;
  }

  /** With a token that is signed now, unless there is a password. */
  Connection connect() throws SQLException {
    Properties used = new Properties();
    used.setProperty("password", token());
    used.putAll(properties);
    return new org.postgresql.Driver().connect("jdbc:postgresql://" + host + "/postgres", used);
  }

  /** For the public host, signed at the cluster's time. */
  String token() {
    DsqlUtilities utilities =
        ClockedUtilities.at(
            cluster.clock().withZone(ZoneOffset.UTC), cluster.name().region(), CREDENTIALS);
    return properties.getProperty("user").equals("admin")
        ? utilities.generateDbConnectAdminAuthToken(request -> request.hostname(cluster.host()))
        : utilities.generateDbConnectAuthToken(request -> request.hostname(cluster.host()));
  }

  /** What a connect fails with. */
  PSQLException failure() {
    return failure(this::connect);
  }

  /** What the server answers to a connect. */
  ErrorAnswer refusal() {
    return answer(failure());
  }

  /** What the server answers to a statement. */
  static ErrorAnswer refusal(Connection connection, String sql) {
    return answer(failure(() -> value(connection, sql)));
  }

  private static ErrorAnswer answer(PSQLException failure) {
    ServerErrorMessage error = failure.getServerErrorMessage();
    assertThat(error).as("%s", failure).isNotNull();
    assertThat(error.getSeverity()).isEqualTo("FATAL");
    return new ErrorAnswer(
        error.getSQLState(), error.getMessage(), Objects.requireNonNullElse(error.getHint(), ""));
  }

  private static PSQLException failure(ThrowingCallable attempt) {
    PSQLException failure = catchThrowableOfType(PSQLException.class, attempt);
    assertThat((Throwable) failure).as("it did not fail").isNotNull();
    return failure;
  }

  /** The first column of the first row. */
  static String value(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
