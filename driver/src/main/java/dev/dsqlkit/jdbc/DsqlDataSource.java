package dev.dsqlkit.jdbc;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A data source with bean properties, without a pool. For HikariCP's {@code dataSourceClassName}
 * too.
 */
public final class DsqlDataSource implements DataSource {
  private final DsqlDriver driver = new DsqlDriver();
  private @Nullable String url;
  private Properties properties = new Properties();
  private @Nullable String user;
  private @Nullable String password;
  private @Nullable Object credentialsProvider;
  private int loginTimeoutSeconds;
  private @Nullable PrintWriter logWriter;

  /** The {@code jdbc:dsql:} URL, as it was set. */
  public @Nullable String getUrl() {
    return url;
  }

  public void setUrl(String url) {
    this.url = url;
  }

  /** The same as {@link #setUrl}, under the name that some pools use. */
  public void setURL(String url) {
    this.url = url;
  }

  public @Nullable String getUser() {
    return user;
  }

  /** The role to log in as; on a cluster {@code admin} without one. */
  public void setUser(@Nullable String user) {
    this.user = user;
  }

  public void setPassword(@Nullable String password) {
    this.password = password;
  }

  /**
   * An {@code AwsCredentialsProvider} of the AWS SDK for Java 2.x, whose credentials sign the
   * tokens for a cluster. Its type is not named here, because the SDK is optional.
   */
  public void setCredentialsProvider(@Nullable Object provider) {
    this.credentialsProvider = provider;
  }

  /** Properties of the driver and of pgjdbc that the URL does not name. */
  public void setProperties(Properties properties) {
    this.properties = (Properties) properties.clone();
  }

  /**
   * Connects.
   *
   * @throws SQLException as {@link DsqlDriver#connect} does
   */
  @Override
  public Connection getConnection() throws SQLException {
    return connect(user, password);
  }

  @Override
  public Connection getConnection(@Nullable String user, @Nullable String password)
      throws SQLException {
    return connect(user, password);
  }

  private Connection connect(@Nullable String as, @Nullable String secret) throws SQLException {
    Properties all = (Properties) properties.clone();
    if (as != null) {
      all.setProperty("user", as);
    }
    if (secret != null) {
      all.setProperty("password", secret);
    }
    if (credentialsProvider != null) {
      all.put("credentialsProvider", credentialsProvider);
    }
    if (loginTimeoutSeconds > 0) {
      all.putIfAbsent("loginTimeout", Integer.toString(loginTimeoutSeconds));
    }
    Connection connection = url == null ? null : driver.connect(url, all);
    if (connection == null) {
      throw new SQLNonTransientConnectionException(
          "A DsqlDataSource needs a URL that begins with jdbc:dsql:", "08001");
    }
    return connection;
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return logWriter;
  }

  /** Kept for its getter: the driver logs through {@code System.Logger}. */
  @Override
  public void setLogWriter(@Nullable PrintWriter logWriter) {
    this.logWriter = logWriter;
  }

  @Override
  public int getLoginTimeout() {
    return loginTimeoutSeconds;
  }

  /**
   * How long a connect may take, in seconds; the property {@code loginTimeout} wins over it.
   *
   * @param seconds 0 for the default: 30 on a cluster, none elsewhere
   */
  @Override
  public void setLoginTimeout(int seconds) {
    this.loginTimeoutSeconds = seconds;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return driver.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    if (type.isInstance(this)) {
      return type.cast(this);
    }
    throw new SQLException("DsqlDataSource is no " + type.getName(), "22023");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return type.isInstance(this);
  }

  /** The URL without its properties, of which some are secret. */
  @Override
  public String toString() {
    String shown = url == null ? "" : url.replaceFirst("\\?.*", "").replaceFirst("//.*@", "//");
    return "DsqlDataSource[" + shown + "]";
  }
}
