package dev.dsqlkit.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.standin.ClockedUtilities;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/** Both signers sign the same. */
class TokenSignerTest {
  private static final String REGION = "us-east-1";
  private static final String HOST = "abcdefghijklmnopqrstuvwxyz.dsql.us-east-1.on.aws";

  @ParameterizedTest
  @CsvSource({
    "2026-10-01T00:00:00Z, 900, AKIAEXAMPLE, secret, ",
    "2026-10-01T23:59:59.999Z, 1, AKIAEXAMPLE, se/c+r=et, ",
    "2024-02-29T12:00:00Z, 604800, ASIAEXAMPLE, secret, session",
    "2026-12-31T23:59:59Z, 900, ASIAEXAMPLE, secret, 'a/b+c= d*e~f%g&h_i-j.kä'",
    "2026-10-01T00:00:00Z, 900, ' ASIAEXAMPLE ', ' secret ', ' session '",
  })
  void areThoseOfTheSdk(Instant now, int seconds, String id, String secret, String session) {
    AwsCredentials credentials =
        session == null
            ? AwsBasicCredentials.create(id, secret)
            : AwsSessionCredentials.create(id, secret, session);
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    TokenSigner sdk = new SdkSigner(ClockedUtilities.at(clock, REGION));
    TokenSigner silent = new SilentSigner(clock);
    Duration life = Duration.ofSeconds(seconds);

    for (boolean admin : new boolean[] {false, true}) {
      String token = silent.sign(HOST, REGION, admin, life, credentials).reveal();
      String expected = sdk.sign(HOST, REGION, admin, life, credentials).reveal();
      assertThat(token).startsWith(HOST + "/?");
      assertThat(expected).startsWith(HOST + "/?");
      assertThat(parameters(token))
          .isEqualTo(parameters(expected))
          .containsEntry("Action", admin ? "DbConnectAdmin" : "DbConnect");
    }
  }

  private static Map<String, String> parameters(String token) {
    Map<String, String> parameters = new TreeMap<>();
    for (String each : token.substring(token.indexOf('?') + 1).split("&", -1)) {
      String[] pair = each.split("=", 2);
      parameters.put(pair[0], pair[1]);
    }
    return parameters;
  }
}
