package dev.dsqlkit.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.dsqlkit.jdbc.DsqlDataSource;
import dev.dsqlkit.jdbc.TestDriver;
import dev.dsqlkit.standin.ClockedUtilities;
import dev.dsqlkit.standin.Iam;
import dev.dsqlkit.standin.KnownCredentials;
import dev.dsqlkit.standin.RoleRequest;
import dev.dsqlkit.standin.StandInClock;
import dev.dsqlkit.standin.StandInCluster;
import dev.dsqlkit.standin.StandInSts;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** The driver at a stand-in, with credentials from everywhere. */
class CredentialSourcesIT {
  private static final String REGION = "us-east-1";
  private static final String PLAIN_USER = "orders_app";
  private static final Iam IAM = new Iam();
  private static final StandInClock CLOCK = new StandInClock();
  private static StandInCluster cluster;

  private final TestTokens tokens = new TestTokens();
  private final Driver driver = TestDriver.with(InstantSource.system(), tokens.tokens());
  private AwsHome home;
  private StandInSts sts;
  private Properties properties;

  @BeforeAll
  static void start() throws Exception {
    cluster = StandInCluster.in(REGION).iam(IAM).clock(CLOCK).start();
    cluster.makeRole(PLAIN_USER);
  }

  @AfterAll
  static void stop() throws Exception {
    cluster.close();
  }

  @BeforeEach
  void prepare(@TempDir Path directory) throws IOException {
    sts = new StandInSts(IAM);
    home = new AwsHome(directory, sts.endpoint());
    properties = cluster.properties();
    cluster.sightings().forget();
    CLOCK.move(Duration.between(CLOCK.instant(), Instant.now()));
  }

  @AfterEach
  void restore() {
    home.close();
    sts.close();
  }

  static Stream<Arguments> sourcesAndUsers() {
    return Arrays.stream(CredentialSource.values())
        .flatMap(source -> Stream.of("admin", PLAIN_USER).map(user -> arguments(source, user)));
  }

  /** The stand-in wants DbConnectAdmin of admin, and DbConnect of everybody else. */
  @ParameterizedTest
  @MethodSource("sourcesAndUsers")
  void logsIn(CredentialSource source, String user) throws Exception {
    use(source);
    properties.setProperty("user", user);

    for (int i = 0; i < 3; i++) {
      assertThat(whoIsIn(driver)).isEqualTo(user);
    }

    assertThat(sts.requests()).as("providers are shared").hasSize(source.asksSts() ? 1 : 0);
    assertThat(cluster.sightings().refusals()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = CredentialSource.class,
      names = {"PROVIDER_OBJECT", "PROFILE_WITH_PROCESS"})
  void logsInAsAdminWhereNoUserIsGiven(CredentialSource source) throws Exception {
    use(source);
    home.set("user.name", PLAIN_USER);

    assertThat(whoIsIn(driver)).isEqualTo("admin");
  }

  @Test
  void asksStsOnceForManyConnects() throws Exception {
    use(CredentialSource.ROLE_BY_PROVIDER_OBJECT);

    for (int i = 0; i < 20; i++) {
      whoIsIn(driver);
    }

    assertThat(sts.requests()).hasSize(1);
  }

  @Test
  void asksForTheRoleAsItIsTold() throws Exception {
    use(CredentialSource.ROLE_BY_PROFILE);
    whoIsIn(driver);

    assertThat(sts.requests())
        .extracting(RoleRequest::action, RoleRequest::role, RoleRequest::session)
        .containsExactly(tuple("AssumeRole", CredentialSource.ROLE, "orders-service"));
  }

  @Test
  void takesAProviderFromADataSourceBehindAPool() throws Exception {
    use(CredentialSource.PROVIDER_OBJECT);
    DsqlDataSource source = dataSource();
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    config.setMaximumPoolSize(2);

    try (HikariDataSource pool = new HikariDataSource(config)) {
      assertThat(whoIsIn(pool.getConnection())).isEqualTo("admin");
    }
  }

  private DsqlDataSource dataSource() {
    DsqlDataSource source = new DsqlDataSource();
    source.setUrl(url());
    source.setCredentialsProvider(properties.remove("credentialsProvider"));
    source.setProperties(properties);
    return source;
  }

  @Test
  void signsForAsLongAsItIsTold() throws Exception {
    use(CredentialSource.PROVIDER_OBJECT);
    CLOCK.move(Duration.ofSeconds(630));

    properties.setProperty("tokenDuration", "660");
    assertThat(whoIsIn(driver)).isEqualTo("admin");
    properties.setProperty("tokenDuration", "300");
    assertThat((Throwable) failure())
        .hasMessageContaining("the clock of this machine is 10 min behind that of the cluster")
        .hasMessageContaining("- 5 min.)");
  }

  @Test
  void renewsCredentialsThatEnd() throws Exception {
    use(CredentialSource.ROLE_BY_PROFILE);
    sts.sessionsLast(Duration.ofSeconds(30)); // too short for the SDK to use them twice
    whoIsIn(driver);
    sts.sessionsLast(Duration.ofHours(1));
    whoIsIn(driver);
    whoIsIn(driver);

    assertThat(sts.requests()).hasSize(2);
  }

  @Test
  void followsAProfileThatIsRotated() throws Exception {
    use(CredentialSource.PROFILE_OF_CREDENTIALS_FILE);
    whoIsIn(driver);
    KnownCredentials rotated = CredentialSource.user();
    home.credentials("[orders]\n" + CredentialSource.lines(rotated));
    IAM.know(rotated);
    cluster.sightings().forget();

    assertThat(whoIsIn(driver)).isEqualTo("admin");
    assertThat(cluster.sightings().refusals()).isEmpty();
  }

  @Test
  void comesAgainOnceWithFreshCredentials() throws Exception {
    KnownCredentials old = useProcess();
    KnownCredentials rotated = CredentialSource.session();
    home.file("process.json", CredentialSource.json(rotated));
    IAM.know(rotated);
    IAM.end(old.accessKeyId());
    tokens.pass(Duration.ofSeconds(10));

    assertThat(whoIsIn(driver)).isEqualTo("admin");
    assertThat(cluster.sightings().attempts()).hasSize(2);
    assertThat(cluster.sightings().refusals()).hasSize(1);
  }

  @Test
  void doesNotComeAgainMoreThanOnce() throws Exception {
    KnownCredentials old = useProcess();
    home.file("process.json", CredentialSource.json(CredentialSource.session()));
    IAM.end(old.accessKeyId());
    tokens.pass(Duration.ofSeconds(10));

    assertThat((Throwable) failure())
        .hasMessageContaining("AWS does not accept the credentials that signed the token");
    assertThat(cluster.sightings().attempts()).hasSize(2);
  }

  @Test
  void doesNotComeAgainWithTheSameCredentials() throws Exception {
    KnownCredentials old = useProcess();
    IAM.end(old.accessKeyId());
    tokens.pass(Duration.ofSeconds(10));

    assertThat((Throwable) failure()).hasMessageContaining("aws sso login");
    assertThat(cluster.sightings().attempts()).hasSize(1);
  }

  @Test
  void saysBothWhereCredentialsWereRefusedAndThereAreNoOthers() throws Exception {
    KnownCredentials old = useProcess();
    home.file("process.json", "no longer");
    IAM.end(old.accessKeyId());
    tokens.pass(Duration.ofSeconds(10));

    SQLException failure =
        catchThrowableOfType(SQLException.class, () -> driver.connect(url(), properties));

    assertThat(failure.getSQLState()).isEqualTo("28000");
    assertThat((Throwable) failure).hasMessageContaining("not the JSON that it has to be");
    assertThat(failure.getSuppressed())
        .extracting(each -> ((SQLException) each).getSQLState())
        .containsExactly("08006");
  }

  @Test
  void doesNotAskStsAgainRightAfterItHasAnswered() throws Exception {
    use(CredentialSource.ROLE_BY_PROFILE);
    whoIsIn(driver);
    IAM.end(sts.sessions().get(0).accessKeyId());
    tokens.pass(Duration.ofMillis(9_999));

    failure();
    failure();
    assertThat(sts.requests()).hasSize(1);

    tokens.pass(Duration.ofMillis(1));
    assertThat(whoIsIn(driver)).isEqualTo("admin");
    assertThat(sts.requests()).hasSize(2);
  }

  @Test
  void comesAgainWithWhatAProviderOfTheApplicationHasNow() throws Exception {
    KnownCredentials good = CredentialSource.session();
    IAM.know(good);
    AtomicReference<KnownCredentials> next = new AtomicReference<>(CredentialSource.session());
    AwsCredentialsProvider rotating = () -> ClockedUtilities.sdk(next.getAndSet(good));
    properties.put("credentialsProvider", rotating);

    assertThat(whoIsIn(driver)).isEqualTo("admin");
    assertThat(cluster.sightings().attempts()).hasSize(2);
  }

  private KnownCredentials useProcess() throws Exception {
    use(CredentialSource.PROFILE_WITH_PROCESS);
    KnownCredentials first = CredentialSource.session();
    IAM.know(first);
    home.file("process.json", CredentialSource.json(first));
    whoIsIn(driver);
    cluster.sightings().forget();
    return first;
  }

  private void use(CredentialSource source) throws IOException {
    source.prepare(new CredentialSource.Place(home, sts, IAM, properties));
  }

  private static String url() {
    return "jdbc:dsql://" + cluster.host() + "/postgres";
  }

  private String whoIsIn(Driver driver) throws SQLException {
    return whoIsIn(driver.connect(url(), properties));
  }

  private static String whoIsIn(Connection opened) throws SQLException {
    try (Connection connection = opened;
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT current_user")) {
      row.next();
      return row.getString(1);
    }
  }

  private SQLException failure() {
    SQLException failure =
        catchThrowableOfType(SQLException.class, () -> driver.connect(url(), properties));
    assertThat(failure.getSQLState()).isEqualTo("08006");
    return failure;
  }
}
