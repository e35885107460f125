package dev.dsqlkit.jdbc;

import static dev.dsqlkit.jdbc.SqlErrors.assertState;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dsqlkit.config.DsqlProperty;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGProperty;

/** What java.sql.Driver promises, as far as no database is needed. */
class DriverContractTest {
  private static final String SECRET = "0pen-Sesame";

  private final DsqlDriver driver = new DsqlDriver();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://localhost/shop",
        "jdbc:postgresql:dsql:",
        "jdbc:dsqlx:embedded",
        "jdbc:mysql://localhost/dsql",
        "dsql:embedded",
        ""
      })
  void leavesForeignUrlsToOtherDrivers(String url) throws SQLException {
    assertThat(driver.acceptsURL(url)).isFalse();
    assertThat(driver.connect(url, new Properties())).isNull();
    assertThat(driver.connect(url, null)).isNull();
  }

  @Test
  void noUrlIsAnErrorAsJdbcDemands() {
    assertState("08001", () -> driver.connect(null, new Properties()));
    assertState("08001", () -> driver.acceptsURL(null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:dsql:embedded",
        "jdbc:dsql:embedded:shop?level=2026-09",
        "jdbc:dsql://localhost:5432/shop",
        "jdbc:aws-dsql:postgresql://localhost/shop",
        "jdbc:dsql:embedded?mode=wrong"
      })
  void acceptsItsOwnUrlsEvenWhereTheyAreWrong(String url) throws SQLException {
    assertThat(driver.acceptsURL(url)).isTrue();
  }

  @Test
  void isFoundAsAService() throws SQLException {
    Stream<Class<?>> services =
        ServiceLoader.load(Driver.class).stream().map(ServiceLoader.Provider::type);

    assertThat(services).contains(DsqlDriver.class);
    assertThat(DriverManager.getDriver("jdbc:dsql:embedded")).isInstanceOf(DsqlDriver.class);
  }

  @Test
  void tellsAllPropertiesOnce() {
    List<String> names =
        Arrays.stream(driver.getPropertyInfo("jdbc:dsql:embedded", null))
            .map(info -> info.name)
            .toList();

    assertThat(names)
        .doesNotHaveDuplicates()
        .startsWith(
            Arrays.stream(DsqlProperty.values()).map(DsqlProperty::key).toArray(String[]::new))
        .contains(PGProperty.PASSWORD.getName(), PGProperty.REWRITE_BATCHED_INSERTS.getName());
  }

  @Test
  void tellsPropertiesOfAnyUrl() {
    for (String url : new String[] {"jdbc:dsql:embedded?level=wrong", "jdbc:mysql:x", "", null}) {
      assertThatCode(() -> driver.getPropertyInfo(url, new Properties()))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void tellsNoSecretAmongItsProperties() {
    for (DriverPropertyInfo info :
        driver.getPropertyInfo("jdbc:dsql:embedded?password=" + SECRET, new Properties())) {
      assertThat(String.valueOf(info.value)).doesNotContain(SECRET);
    }
  }

  @Test
  void tellsItsVersion() throws SQLFeatureNotSupportedException {
    assertThat(driver.getMajorVersion()).isZero();
    assertThat(driver.getMinorVersion()).isEqualTo(1);
    assertThat(driver.jdbcCompliant()).isFalse();
    assertThat(driver.getParentLogger().getName()).isEqualTo("dev.dsqlkit");
  }

  @Test
  void aServerThatIsNotThereIsToldWithoutSecrets() throws IOException {
    String url = "jdbc:dsql://127.0.0.1:" + freePort() + "/shop?password=" + SECRET;

    SQLException e =
        assertState("08001", () -> driver.connect(url + "&user=alice", new Properties()));

    assertNoSecret(e);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:dsql:embedded?colour=blue&password=",
        "jdbc:dsql:embedded?level=1999-01&password=",
        "jdbc:dsql:embedded?autosave=always&password=",
        "jdbc:dsql://alice@localhost/shop?sslpassword="
      })
  void aWrongUrlIsToldWithoutSecrets(String url) {
    SQLException e = assertState("08001", () -> driver.connect(url + SECRET, new Properties()));

    assertNoSecret(e);
  }

  @Test
  void dataSourcesHaveBeanProperties() throws SQLException {
    DsqlDataSource dataSource = new DsqlDataSource();
    dataSource.setURL("jdbc:dsql:embedded:shop");
    dataSource.setUser("alice");
    dataSource.setPassword(SECRET);
    dataSource.setLoginTimeout(7);

    assertThat(dataSource.getUrl()).isEqualTo("jdbc:dsql:embedded:shop");
    assertThat(dataSource.getUser()).isEqualTo("alice");
    assertThat(dataSource.getLoginTimeout()).isEqualTo(7);
    assertThat(dataSource.isWrapperFor(DsqlDataSource.class)).isTrue();
    assertThat(dataSource.unwrap(DsqlDataSource.class)).isSameAs(dataSource);
    assertState("22023", () -> dataSource.unwrap(Runnable.class));
    dataSource.setUrl("jdbc:postgresql://localhost/shop");
    assertState("08001", dataSource::getConnection);
  }

  @Test
  void oldServersAreRefusedWithTheWayOut() {
    ServerVersions versions = new ServerVersions();

    assertState("0A000", () -> versions.check(13));
    SQLException e = catchThrowableOfType(SQLException.class, () -> versions.check(9));

    assertThat((Throwable) e)
        .hasMessage(
            "Local mode needs PostgreSQL 14 or newer, and this server is version 9."
                + " Use PostgreSQL 16, which is what Aurora DSQL is made from.");
    assertThatCode(() -> versions.check(16)).doesNotThrowAnyException();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void assertNoSecret(Throwable e) {
    for (Throwable each = e; each != null; each = each.getCause()) {
      assertThat(each.toString()).doesNotContain(SECRET);
    }
  }
}
