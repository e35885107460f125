package dev.dsqlkit.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.server.TestClassPath;
import dev.dsqlkit.standin.ClockedUtilities;
import dev.dsqlkit.standin.Fault;
import dev.dsqlkit.standin.Iam;
import dev.dsqlkit.standin.KnownCredentials;
import dev.dsqlkit.standin.StandInCluster;
import dev.dsqlkit.standin.StandInSts;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No secret is heard, however loud a JVM is and whatever goes wrong. */
class SecretsNowhereIT {
  private static final String REGION = "us-east-1";
  private static final String ROLE = CredentialSource.ROLE;
  private static final Pattern SIGNATURE = Pattern.compile("X-Amz-Signature=(?<hex>[0-9a-f]{64})");

  /**
   * Not the driver's doing, and out of its reach; docs/secrets.md names them. Two show the session
   * token with which a role is assumed, two the properties of a pool, and two what a broken {@code
   * credential_process} has printed.
   */
  private static final List<String> LOUD_ON_THEIR_OWN =
      List.of(
          "log software.amazon.awssdk.http.auth.aws.internal.signer.DefaultV4RequestSigner",
          "log sun.net.www.protocol.http.HttpURLConnection",
          "log com.zaxxer.hikari.HikariConfig",
          "log com.zaxxer.hikari.util.DriverDataSource",
          "log software.amazon.awssdk.utils.cache.CachedSupplier",
          "event jdk.JavaExceptionThrow");

  private final Needles needles = new Needles();
  private final Needles signatures = new Needles();
  private final Iam iam = new Iam();
  private final KnownCredentials known = session();
  @TempDir private Path directory;
  private StandInCluster cluster;
  private StandInSts sts;
  private AwsHome home;

  @Test
  void areNotHeard() throws Exception {
    iam.know(known);
    try (StandInCluster atCluster = StandInCluster.in(REGION).iam(iam).start();
        StandInSts atSts = new StandInSts(iam).trust(known);
        AwsHome atHome = new AwsHome(directory, atSts.endpoint())) {
      cluster = atCluster;
      sts = atSts;
      home = atHome;
      cluster.failNext(2, Fault.RATE_EXCEEDED);
      cluster.failNext(1, Fault.WAKING_UP);
      writeSuccesses();
      writeDenials();
      writeFailuresOfSources();
      writeWrongConfigurations();

      String said = runProgram();

      assertThat(said).isEmpty();
      assertThat(cluster.sightings().tokens()).hasSizeGreaterThan(30);
      assertThat(whoGotIn()).allMatch(name -> name.startsWith("1")).hasSize(6);
      cluster.sightings().tokens().forEach(this::addToken);
      sts.sessions().forEach(this::add);
      assertThat(places(signatures)).as("tokens").isEmpty();
      assertThat(places(needles)).as("secrets").containsOnlyKeys(LOUD_ON_THEIR_OWN);
    }
  }

  private void writeSuccesses() throws IOException {
    home.credentials("[base]\n" + CredentialSource.lines(known));
    write("11-profile", Map.of(SecretsProgram.POOLS, "1", "profile", "base"));
    Path output = home.file("process.json", CredentialSource.json(known));
    addProfile("process", "credential_process = " + AwsHome.printing(output));
    write("12-process", Map.of("profile", "process"));
    String externalId = secret();
    sts.externalId(ROLE, externalId);
    write(
        "13-role",
        Map.of(
            SecretsProgram.POOLS,
            "1",
            "profile",
            "base",
            "roleArn",
            ROLE,
            "roleExternalId",
            externalId));
    addProfile(
        "role", "role_arn = " + ROLE + "\nsource_profile = base\nexternal_id = " + externalId);
    write("14-role-of-profile", Map.of("profile", "role"));
    String identity = secret();
    sts.webIdentity(ROLE, identity);
    write("15-web-identity", webIdentity(identity));
    write("16-rotated", Map.of(SecretsProgram.PROVIDER, words(session()) + "," + words(known)));
  }

  private void writeDenials() throws IOException {
    write(
        "21-unknown", Map.of(SecretsProgram.POOLS, "1", SecretsProgram.PROVIDER, words(session())));
    KnownCredentials ended = session();
    iam.know(ended);
    iam.end(ended.accessKeyId());
    write("22-ended", Map.of(SecretsProgram.PROVIDER, words(ended)));
    KnownCredentials forbidden = session();
    iam.know(forbidden);
    iam.forbid(forbidden.accessKeyId(), "DbConnectAdmin");
    write("23-forbidden", Map.of(SecretsProgram.PROVIDER, words(forbidden)));
    Clock past = Clock.offset(Clock.systemUTC(), Duration.ofHours(-1));
    String expired =
        ClockedUtilities.at(past, REGION, known)
            .generateDbConnectAdminAuthToken(request -> request.hostname(cluster.host()));
    write("24-expired", Map.of(SecretsProgram.POOLS, "1", "password", expired));
    write("25-other-action", Map.of("user", "orders_app", "password", expired));
    write("26-no-token", Map.of("password", secret()));
  }

  private void writeFailuresOfSources() throws IOException {
    write("31-external-id", Map.of("profile", "base", "roleArn", ROLE, "roleExternalId", secret()));
    write("32-web-identity", webIdentity(secret()));
    Path cut = home.file("cut.json", CredentialSource.json(session()).replace("\"}", ""));
    addProfile("cut", "credential_process = " + AwsHome.printing(cut));
    write("33-cut-output", Map.of("profile", "cut"));
    Path bare = home.file("bare.json", "{\"Version\": 1, \"SecretAccessKey\": " + word() + "}");
    addProfile("bare", "credential_process = " + AwsHome.printing(bare));
    write("34-bare-output", Map.of(SecretsProgram.POOLS, "1", "profile", "bare"));
    Path output = home.file("output.json", CredentialSource.json(session()));
    addProfile("ends", "credential_process = " + AwsHome.printing(output) + " && exit 3");
    write("35-process-fails", Map.of("profile", "ends"));
    write("36-no-such-profile", Map.of("profile", "nobodys"));
  }

  private void writeWrongConfigurations() throws IOException {
    write("41-misspelt", Map.of(SecretsProgram.POOLS, "1", "pasword", secret()));
    write("42-provider-is-text", Map.of("credentialsProvider", secret()));
    write("43-not-encrypted", Map.of("password", secret(), "sslmode", "disable"));
    write("44-two-sources", Map.of("password", secret(), "profile", "base"));
    Properties unreachable = new Properties();
    unreachable.setProperty("user", "postgres");
    unreachable.setProperty("password", secret());
    write("45-local", "jdbc:dsql://127.0.0.1:1/postgres", unreachable);
    write("46-user-in-url", "jdbc:dsql://admin:" + secret() + "@localhost/x", new Properties());
    Properties pooled = cluster.properties();
    pooled.setProperty(SecretsProgram.POOLS, "1");
    write("47-url", url() + "?user=admin&password=" + secret(), pooled);
    write("48-url", url() + "?pasword=" + secret(), cluster.properties());
    write("49-url", url() + "?roleExternalId=" + secret(), pooled);
  }

  private Map<String, String> webIdentity(String token) throws IOException {
    Path file = home.file(UUID.randomUUID() + ".identity", token);
    return Map.of("roleArn", ROLE, "webIdentityTokenFile", file.toString());
  }

  private void addProfile(String name, String lines) throws IOException {
    home.addConfig("[profile " + name + "]\nregion = eu-west-3\n" + lines + "\n");
  }

  private void write(String name, Map<String, String> more) throws IOException {
    Properties properties = cluster.properties();
    properties.putAll(more);
    write(name, url(), properties);
  }

  private void write(String name, String url, Properties properties) throws IOException {
    properties.setProperty(SecretsProgram.URL, url);
    Path file = Files.createDirectories(directory.resolve("connects")).resolve(name);
    try (Writer writer = Files.newBufferedWriter(file.resolveSibling(name + ".properties"))) {
      properties.store(writer, null);
    }
  }

  private String url() {
    return "jdbc:dsql://" + cluster.host() + "/postgres";
  }

  private String runProgram() throws Exception {
    ChildJvm jvm = new ChildJvm(directory, TestClassPath.all());
    for (String name : Set.of("configFile", "sharedCredentialsFile", "endpointUrlSts")) {
      jvm.option("-Daws." + name + "=" + System.getProperty("aws." + name));
    }
    return jvm.option("-Dslf4j.provider=" + Slf4jToJul.class.getName())
        .run(SecretsProgram.class, directory.resolve("connects").toString());
  }

  private List<String> whoGotIn() throws IOException {
    return Overheard.read(SecretsProgram.texts(directory.resolve("connects"))).stream()
        .filter(each -> each.text().equals("driver is in"))
        .map(Overheard.Text::place)
        .toList();
  }

  /** Where secrets are heard, and what. */
  private Map<String, String> places(Needles secrets) throws IOException {
    Path connects = directory.resolve("connects");
    Map<String, String> places = new TreeMap<>();
    Stream.concat(
            Overheard.read(SecretsProgram.texts(connects)).stream(),
            RecordedTexts.of(SecretsProgram.recording(connects)).stream())
        .filter(each -> secrets.isIn(each.text()))
        .forEach(each -> places.putIfAbsent(each.place(), each.text()));
    return places;
  }

  private void addToken(String token) {
    Matcher signature = SIGNATURE.matcher(token);
    if (signature.find()) {
      signatures.add(signature.group("hex"));
    }
  }

  private KnownCredentials session() {
    KnownCredentials session = CredentialSource.session();
    add(session);
    return session;
  }

  private void add(KnownCredentials credentials) {
    needles.add(credentials.secretKey());
    needles.add(credentials.sessionToken());
  }

  private String secret() {
    String secret = UUID.randomUUID() + "/+=";
    needles.add(secret);
    return secret;
  }

  private String word() {
    String word = "S" + UUID.randomUUID().toString().replace("-", "");
    needles.add(word);
    return word;
  }

  private static String words(KnownCredentials credentials) {
    return String.join(
        " ", credentials.accessKeyId(), credentials.secretKey(), credentials.sessionToken());
  }
}
