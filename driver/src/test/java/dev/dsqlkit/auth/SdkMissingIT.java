package dev.dsqlkit.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.server.TestClassPath;
import dev.dsqlkit.standin.Iam;
import dev.dsqlkit.standin.KnownCredentials;
import dev.dsqlkit.standin.StandInCluster;
import dev.dsqlkit.standin.StandInSso;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which parts of the AWS SDK are needed, and by whom; other JVMs have no others. */
class SdkMissingIT {
  private static final String SDK = "software.amazon.awssdk";
  private static final KnownCredentials KNOWN = CredentialSource.session();
  private static StandInCluster cluster;

  @TempDir private Path directory;

  @BeforeAll
  static void start() throws Exception {
    cluster = StandInCluster.in("us-east-1").iam(new Iam().know(KNOWN)).start();
  }

  @AfterAll
  static void stop() throws Exception {
    cluster.close();
  }

  @Test
  void localModeDoesWithoutIt() throws Exception {
    ChildJvm jvm = new ChildJvm(directory, TestClassPath.without("awssdk"));

    assertThat(jvm.connect("jdbc:dsql:embedded:shop", new Properties())).startsWith("in as ");
  }

  @Test
  void localModeDoesNotLoadIt() throws Exception {
    ChildJvm jvm = new ChildJvm(directory, TestClassPath.all());

    assertThat(jvm.connect("jdbc:dsql:embedded:shop", new Properties())).startsWith("in as ");
    assertThat(jvm.loaded("dev.dsqlkit.jdbc")).isNotEmpty();
    assertThat(jvm.loaded(SDK)).isEmpty();
  }

  @Test
  void clusterModeNamesTheDependencyToAdd() throws Exception {
    assertThat(connect(new ChildJvm(directory, TestClassPath.without("awssdk")), "profile", "x"))
        .startsWith("28000 A cluster wants an IAM token")
        .contains(
            "Add the dependency dev.dsqlkit:dsql-jdbc-aws, or software.amazon.awssdk:dsql (2.x)");
  }

  @Test
  void aTokenOfTheApplicationDoesWithoutIt() throws Exception {
    ChildJvm jvm = new ChildJvm(directory, TestClassPath.without("awssdk"));

    assertThat(connect(jvm, "password", "a token that is none")).startsWith("08006 Access denied");
  }

  @Test
  void aRoleNamesTheDependencyToAdd() throws Exception {
    ChildJvm jvm = new ChildJvm(directory, TestClassPath.without(jar("sts")));

    assertThat(connect(jvm, "roleArn", CredentialSource.ROLE))
        .startsWith("28000 Property roleArn wants the STS client")
        .contains(
            "Add the dependency dev.dsqlkit:dsql-jdbc-aws, or software.amazon.awssdk:sts (2.x)");
  }

  @Test
  void aProfileWithARoleNamesTheModuleToAdd() throws Exception {
    writeProfiles("role_arn = " + CredentialSource.ROLE + "\nsource_profile = base");
    ChildJvm jvm = new ChildJvm(directory, TestClassPath.without(jar("sts")));

    assertThat(connect(jvm, "profile", "orders")).startsWith("28000 ").contains("'sts'");
  }

  @Test
  void aProfileWithSsoNamesTheModuleToAdd() throws Exception {
    writeSso();
    ChildJvm jvm = new ChildJvm(directory, TestClassPath.without(jar("sso")));

    assertThat(connect(jvm, "profile", "orders")).startsWith("28000 ").contains("'sso'");
  }

  @Test
  void keysDoWithoutStsAndSso() throws Exception {
    writeProfiles("region = eu-west-3");
    ChildJvm jvm = new ChildJvm(directory, TestClassPath.all());

    assertThat(connect(jvm, "profile", "base")).isEqualTo("in as admin");
    assertThat(jvm.loaded(SDK + ".auth")).isNotEmpty();
    for (String service : List.of("sts", "sso", "ssooidc")) {
      assertThat(jvm.loaded(SDK + ".services." + service)).isEmpty();
    }
  }

  @Test
  void logsInByTheCachedTokenOfAnSsoSession() throws Exception {
    writeSso();
    try (StandInSso sso = new StandInSso("cached-access-token", KNOWN)) {
      ChildJvm jvm =
          new ChildJvm(directory, TestClassPath.all())
              .option("-Daws.endpointUrlSso=" + sso.endpoint());

      assertThat(connect(jvm, "profile", "orders")).isEqualTo("in as admin");
    }
  }

  private void writeProfiles(String orders) throws IOException {
    Path aws = Files.createDirectories(directory.resolve(".aws"));
    Files.writeString(aws.resolve("credentials"), "[base]\n" + CredentialSource.lines(KNOWN));
    Files.writeString(aws.resolve("config"), "[profile orders]\n" + orders + "\n");
  }

  private void writeSso() throws IOException, NoSuchAlgorithmException {
    writeProfiles(
        """
        sso_session = company
        sso_account_id = 111122223333
        sso_role_name = orders
        region = eu-west-3

        [sso-session company]
        sso_region = eu-west-3
        sso_start_url = https://company.example/start
        """);
    Path cache = Files.createDirectories(directory.resolve(".aws/sso/cache"));
    byte[] name =
        MessageDigest.getInstance("SHA-1").digest("company".getBytes(StandardCharsets.UTF_8));
    Files.writeString(
        cache.resolve(HexFormat.of().formatHex(name) + ".json"),
        """
        {"startUrl": "https://company.example/start", "region": "eu-west-3",
         "accessToken": "cached-access-token", "expiresAt": "2999-01-01T00:00:00Z"}
        """);
  }

  private static String connect(ChildJvm jvm, String property, String value) throws Exception {
    Properties properties = cluster.properties();
    properties.setProperty(property, value);
    return jvm.connect("jdbc:dsql://" + cluster.host() + "/postgres", properties);
  }

  /** In the path of its file, wherever the repository is. */
  private static String jar(String module) {
    return "awssdk" + File.separator + module + File.separator;
  }
}
