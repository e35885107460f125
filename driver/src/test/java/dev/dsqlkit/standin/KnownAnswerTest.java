package dev.dsqlkit.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Against a signature that openssl made, see the script. */
class KnownAnswerTest {
  private static final Path SCRIPT = Path.of("src/test/resources/standin/known-answer.sh");
  private static final Path ANSWER = Path.of("src/test/resources/standin/known-answer.txt");

  private static final ClusterName CLUSTER =
      new ClusterName("abcdefghijklmnopqrstuvwxyz", "us-east-1");
  private static final StandInClock CLOCK = new StandInClock(Instant.parse("2026-10-01T12:34:56Z"));
  private static final KnownCredentials CREDENTIALS =
      KnownCredentials.ofRole(
          "ASIAEXAMPLEEXAMPLE01",
          "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
          "FwoGZ+/x y~z*&=%",
          "app");

  @Test
  void computesTheSameSignature() throws IOException {
    PresignedQuery query = PresignedQuery.parse(recorded("token")).orElseThrow();
    CredentialScope scope = CredentialScope.parse(query.value("X-Amz-Credential")).orElseThrow();

    assertThat(SigV4.signature(query, CLUSTER.host(), scope, CREDENTIALS.secretKey()))
        .isEqualTo(recorded("signature"));
  }

  @Test
  void acceptsTheToken() throws IOException {
    String token = recorded("token");
    TokenVerifier verifier = new TokenVerifier(CLUSTER, new Iam().know(CREDENTIALS), CLOCK);

    assertThatNoException()
        .isThrownBy(() -> verifier.verify(token, "admin", Set.of(CLUSTER.host())));
  }

  /** In a URL, unlike in a form, a plus is no space. */
  @Test
  void aPlusNeedNoCode() throws IOException {
    String token = recorded("token").replace("%2B", "+");

    assertThat(PresignedQuery.parse(token)).isEqualTo(PresignedQuery.parse(recorded("token")));
  }

  @Test
  void theSdkSignsTheSame() throws IOException {
    String token =
        ClockedUtilities.at(CLOCK.asClock(), CLUSTER.region(), CREDENTIALS)
            .generateDbConnectAdminAuthToken(request -> request.hostname(CLUSTER.host()));

    assertThat(PresignedQuery.parse(token)).isEqualTo(PresignedQuery.parse(recorded("token")));
  }

  @Test
  void opensslStillSaysSo() throws Exception {
    assumeThat(isOnPath("openssl") && isOnPath("sh")).isTrue();
    Process script = new ProcessBuilder("sh", SCRIPT.toString()).redirectErrorStream(true).start();
    String output = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(script.waitFor()).as(output).isZero();
    assertThat(output).isEqualTo(Files.readString(ANSWER));
  }

  private static String recorded(String name) throws IOException {
    return Files.readAllLines(ANSWER).stream()
        .filter(line -> line.startsWith(name + " "))
        .map(line -> line.substring(name.length()).strip())
        .findFirst()
        .orElseThrow();
  }

  private static boolean isOnPath(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(File.pathSeparator, -1))
        .anyMatch(each -> Files.isExecutable(Path.of(each, program)));
  }
}
