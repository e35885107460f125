package dev.dsqlkit.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.dsqlkit.jdbc.TestDriver;
import dev.dsqlkit.standin.ClockedUtilities;
import dev.dsqlkit.standin.Iam;
import dev.dsqlkit.standin.KnownCredentials;
import dev.dsqlkit.standin.StandInCluster;
import dev.dsqlkit.standin.StandInSts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.dsql.DsqlUtilities;

/** What is said to those who do not get in. */
class LoginFailuresIT {
  private static final String REGION = "us-east-1";
  private static final KnownCredentials KNOWN = CredentialSource.session();
  private static final Iam IAM = new Iam().know(KNOWN);
  private static StandInCluster cluster;

  private AwsHome home;
  private StandInSts sts;
  private Properties properties;

  @BeforeAll
  static void start() throws Exception {
    cluster = StandInCluster.in(REGION).iam(IAM).start();
    cluster.makeRole("orders_app");
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
  }

  @AfterEach
  void restore() {
    home.close();
    sts.close();
  }

  @Test
  void saysWhereCredentialsCanComeFrom() {
    assumeThat(System.getenv()).doesNotContainKey("AWS_ACCESS_KEY_ID");
    assumeThat(System.getenv()).doesNotContainKey("AWS_WEB_IDENTITY_TOKEN_FILE");
    assumeThat(System.getenv()).doesNotContainKey("AWS_CONTAINER_CREDENTIALS_FULL_URI");

    assertThat((Throwable) failure("28000"))
        .hasMessageStartingWith(
            "No AWS credentials to sign a token with: the default chain of the AWS SDK found none.")
        .hasMessageContaining("give the property profile, roleArn or credentialsProvider");
  }

  @Test
  void namesTheProfileThatIsNotThere() {
    properties.setProperty("profile", "nobodys");

    assertThat((Throwable) failure("28000")).hasMessageContaining("profile 'nobodys'");
  }

  @Test
  void namesTheFileThatIsNotThere() {
    properties.setProperty("roleArn", CredentialSource.ROLE);
    properties.setProperty("webIdentityTokenFile", "no/such/token");

    assertThat((Throwable) failure("28000"))
        .hasMessageEndingWith(
            "could not be assumed with the token of no/such/token: the file no/such/token is not"
                + " there.");
  }

  @Test
  void saysThatNobodyHasLoggedInToSso() throws IOException {
    home.config(
        """
        [profile orders]
        sso_session = s
        sso_account_id = 123456789012
        sso_role_name = r
        [sso-session s]
        sso_region = us-east-1
        sso_start_url = https://sso.invalid/start
        """);
    properties.setProperty("profile", "orders");

    assertThat((Throwable) failure("28000"))
        .hasMessageContaining("run aws sso login --profile orders.");
  }

  @Test
  void saysWhyAProcessGaveNone() throws IOException {
    home.config(
        "[profile orders]\ncredential_process = "
            + AwsHome.printing(Path.of("no", "such", "file"))
            + "\n");
    properties.setProperty("profile", "orders");

    assertThat((Throwable) failure("28000")).hasMessageContaining("process");
  }

  @Test
  void saysWhatAProviderOfTheApplicationThrows() {
    AwsCredentialsProvider broken =
        () -> {
          throw new UncheckedIOException(new IOException("The vault is closed"));
        };
    properties.put("credentialsProvider", broken);

    assertThat((Throwable) failure("28000"))
        .hasMessageContaining("The vault is closed")
        .hasCauseInstanceOf(UncheckedIOException.class);
  }

  @Test
  void saysThatAProviderHasNone() {
    properties.put("credentialsProvider", AnonymousCredentialsProvider.create());

    assertThat((Throwable) failure("28000"))
        .hasMessageContaining("AnonymousCredentialsProvider) gave none: it returned nothing.");
  }

  @Test
  void namesTheClassOfWhatIsNoProvider() {
    properties.put("credentialsProvider", new Properties());

    assertThat((Throwable) failure("28000"))
        .hasMessage(
            "Property credentialsProvider is an object of java.util.Properties, which is no"
                + " AwsCredentialsProvider of the AWS SDK for Java 2.x, or one of another class"
                + " loader.");
  }

  @Test
  void saysWhatStsAnswers() {
    properties.put("credentialsProvider", CredentialSource.provider(KNOWN));
    properties.setProperty("roleArn", CredentialSource.ROLE);
    sts.trust(KNOWN).externalId(CredentialSource.ROLE, CredentialSource.EXTERNAL_ID);

    assertThat((Throwable) failure("28000"))
        .hasMessageContaining("is not authorized to perform: sts:AssumeRole");
  }

  @Test
  void saysThatAWebIdentityIsWrong() throws IOException {
    properties.setProperty("roleArn", CredentialSource.ROLE);
    properties.setProperty(
        "webIdentityTokenFile", home.file("identity", "of somebody else").toString());

    assertThat((Throwable) failure("28000"))
        .hasMessageContaining("The web identity token could not be validated");
  }

  @Test
  void saysThatSessionCredentialsHaveEnded() {
    KnownCredentials session = CredentialSource.session();
    IAM.know(session);
    IAM.end(session.accessKeyId());
    properties.put("credentialsProvider", CredentialSource.provider(session));

    assertThat((Throwable) failure("08006"))
        .hasMessageContaining("the AWS credentials that signed the token have expired");
  }

  @Test
  void saysWhichActionIsNotAllowed() {
    KnownCredentials session = CredentialSource.session();
    IAM.know(session);
    IAM.forbid(session.accessKeyId(), "DbConnectAdmin");
    properties.put("credentialsProvider", CredentialSource.provider(session));

    assertThat((Throwable) failure("08006"))
        .hasMessageContaining(
            "IAM does not let %s connect as admin; allow dsql:DbConnectAdmin on the cluster"
                .formatted(session.principal()));
  }

  @ParameterizedTest
  @CsvSource({"admin, DbConnect, DbConnectAdmin", "orders_app, DbConnectAdmin, DbConnect"})
  void saysThatATokenIsForAnotherAction(String user, String signed, String needed) {
    properties.setProperty("user", user);
    properties.setProperty("password", token(Duration.ZERO, signed.equals("DbConnectAdmin")));

    assertThat((Throwable) failure("08006"))
        .hasMessageContaining(
            "the token was signed for %s, and user %s needs one for %s"
                .formatted(signed, user, needed));
  }

  @Test
  void saysThatTheTokenOfTheApplicationHasExpired() {
    properties.setProperty("password", token(Duration.ofMinutes(-20), true));

    assertThat((Throwable) failure("08006"))
        .hasMessageContaining("the token that was given as the password has expired");
  }

  @ParameterizedTest
  @CsvSource({
    "-20, 'the token had expired when the cluster saw it'",
    "20, 'the token was not valid yet when the cluster saw it'"
  })
  void saysThatAClockIsWrong(int minutes, String reason) {
    Clock wrong = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(minutes));
    properties.put("credentialsProvider", CredentialSource.provider(KNOWN));
    IamTokens tokens = new TestTokens(wrong).tokens();

    assertThat((Throwable) failure("08006", wrong, tokens))
        .hasMessageContaining("%s, because the clock of this machine is".formatted(reason))
        .hasMessageContaining(minutes < 0 ? "min behind that of" : "min ahead of that of");
  }

  private static String token(Duration signedAfterNow, boolean admin) {
    DsqlUtilities signer =
        ClockedUtilities.at(Clock.offset(Clock.systemUTC(), signedAfterNow), REGION, KNOWN);
    return admin
        ? signer.generateDbConnectAdminAuthToken(request -> request.hostname(cluster.host()))
        : signer.generateDbConnectAuthToken(request -> request.hostname(cluster.host()));
  }

  private SQLException failure(String sqlState) {
    return failure(sqlState, InstantSource.system(), new TestTokens().tokens());
  }

  private SQLException failure(String sqlState, InstantSource clock, IamTokens tokens) {
    SQLException failure =
        catchThrowableOfType(
            SQLException.class,
            () ->
                TestDriver.with(clock, tokens)
                    .connect("jdbc:dsql://" + cluster.host() + "/postgres", properties));
    assertThat(failure.getSQLState()).isEqualTo(sqlState);
    return failure;
  }
}
