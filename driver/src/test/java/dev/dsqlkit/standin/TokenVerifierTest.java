package dev.dsqlkit.standin;

import static dev.dsqlkit.standin.SignedToken.ACCEPTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tokens signed by the SDK, and each of them changed in each way.
 *
 * <p>{@code -Dstandin.seed} takes the number that a failure names.
 */
class TokenVerifierTest {
  private static final int TOKENS = 100;
  private static final long SEED = Long.getLong("standin.seed", System.nanoTime());
  private static final String OTHER_SIGNATURE = Denial.otherSignature().getMessage();
  private static final String INVALID = Denial.unknownCredentials().getMessage();

  /** How a token is changed, and how the answer to it begins. */
  record Change(String name, String answer, BiFunction<SignedToken, Random, TokenText> change) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Change> changes() {
    List<Change> all =
        new ArrayList<>(
            List.of(
                change("nothing", ACCEPTED, token -> token),
                new Change(
                    "order of the parameters",
                    ACCEPTED,
                    (token, random) -> token.taken().ordered(names -> shuffled(names, random))),
                of("lower-case codes", ACCEPTED, "X-Amz-Credential", v -> v.replace("%2F", "%2f")),
                new Change(
                    "a digit of the signature",
                    OTHER_SIGNATURE,
                    (token, random) ->
                        token.taken().with("X-Amz-Signature", v -> otherCharacter(v, random))),
                of("cut signature", OTHER_SIGNATURE, "X-Amz-Signature", v -> v.substring(1)),
                new Change(
                    "a letter of the host",
                    OTHER_SIGNATURE,
                    (token, random) ->
                        token.taken().withHost(otherCharacter(token.cluster().host(), random))),
                change(
                    "another cluster",
                    OTHER_SIGNATURE,
                    t -> t.withHost(ClusterName.random("us-east-1").host())),
                of("action", "Wrong user to action mapping. user: ", "Action", v -> v + "x"),
                of(
                    "region",
                    "Credential should be scoped to a valid region, not 'eu-north-1'.",
                    "X-Amz-Credential",
                    v -> v.replaceFirst("(%2F.*?%2F).*?(%2F)", "$1eu-north-1$2")),
                of(
                    "service",
                    "Credential should be scoped to correct service: 'dsql'.",
                    "X-Amz-Credential",
                    v -> v.replace("%2Fdsql%2F", "%2Frds-db%2F")),
                of(
                    "terminator",
                    "Credential should be scoped with a valid terminator: 'aws4_request', not 'aws5_request'.",
                    "X-Amz-Credential",
                    v -> v.replace("aws4", "aws5")),
                of(
                    "day of the scope",
                    "Date in Credential scope does not match YYYYMMDD",
                    "X-Amz-Credential",
                    v -> v.replaceFirst("%2F20", "%2F19")),
                of(
                    "short credential",
                    "Credential must have exactly 5 slash-delimited elements",
                    "X-Amz-Credential",
                    v -> v.replace("%2Faws4_request", "")),
                of(
                    "date",
                    OTHER_SIGNATURE,
                    "X-Amz-Date",
                    v -> Denial.BASIC_FORMAT.format(parsed(v).plusSeconds(1))),
                of("no date", "Date must be in ISO-8601", "X-Amz-Date", v -> v.substring(0, 9)),
                of(
                    "life",
                    OTHER_SIGNATURE,
                    "X-Amz-Expires",
                    v -> v.equals("604800") ? "604799" : "" + (Integer.parseInt(v) + 1)),
                of("too long a life", "X-Amz-Expires must be", "X-Amz-Expires", v -> "604801"),
                of("no life", "X-Amz-Expires must be", "X-Amz-Expires", v -> "0"),
                of("negative life", "X-Amz-Expires must be", "X-Amz-Expires", v -> "-900"),
                of("session token", INVALID, "X-Amz-Security-Token", v -> v + "x"),
                of("key id", INVALID, "X-Amz-Credential", v -> "X" + v),
                of("algorithm", "Unsupported AWS 'algorithm'", "X-Amz-Algorithm", v -> v + "0"),
                of("headers", "'Host' must be a 'Signed", "X-Amz-SignedHeaders", v -> "date"),
                of("one more parameter", OTHER_SIGNATURE, "X-Amz-More", v -> "1"),
                change(
                    "no parameters",
                    "The authentication token is not",
                    TokenVerifierTest::onlyHost)));
    for (String each :
        List.of(
            "Action",
            "X-Amz-Algorithm",
            "X-Amz-Credential",
            "X-Amz-Date",
            "X-Amz-Expires",
            "X-Amz-Signature",
            "X-Amz-SignedHeaders")) {
      String answer = "AWS query-string parameters must include '" + each + "'.";
      all.add(change("without " + each, answer, token -> token.without(each)));
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("changes")
  void answers(Change change) {
    Random random = new Random(SEED);
    for (int i = 0; i < TOKENS; i++) {
      SignedToken token = SignedToken.random(random);
      String changed = change.change().apply(token, random).toString();

      assertThat(token.verdict(changed, token.signed()))
          .as("seed %d, token %d: %s, changed to %s", SEED, i, token.text(), changed)
          .startsWith(change.answer());
    }
  }

  private static TokenText onlyHost(TokenText token) {
    return TokenText.of(token.host() + "/?x=y").without("x");
  }

  private static Change change(String name, String answer, UnaryOperator<TokenText> change) {
    return new Change(name, answer, (token, random) -> change.apply(token.taken()));
  }

  private static Change of(
      String name, String answer, String parameter, UnaryOperator<String> change) {
    return change(name, answer, token -> token.with(parameter, change));
  }

  private static Instant parsed(String date) {
    return Denial.BASIC_FORMAT.parse(date, Instant::from);
  }

  private static List<String> shuffled(List<String> names, Random random) {
    List<String> shuffled = new ArrayList<>(names);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private static String otherCharacter(String text, Random random) {
    int at = random.nextInt(text.length());
    char other = text.charAt(at) == '0' ? '1' : '0';
    return text.substring(0, at) + other + text.substring(at + 1);
  }

  /** When it comes, in seconds after it was signed, with a life of 900 s. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      -301 | Signature not yet current: 20260101T001000Z is still later than 20260101T000959Z (20260101T000459Z + 5 min.)
      -300 | accepted
         0 | accepted
       900 | accepted
       901 | Signature expired: 20260101T001000Z is now earlier than 20260101T001001Z (20260101T002501Z - 15 min.)
      """)
  void knowsTheTime(int seconds, String verdict) {
    Random random = new Random(SEED);
    SignedToken any = SignedToken.random(random);
    Instant signed = Instant.parse("2026-01-01T00:10:00Z");
    SignedToken token =
        SignedToken.of(
            any.cluster(), any.credentials(), any.user(), signed, Duration.ofMinutes(15));

    assertThat(token.verdict(token.text(), signed.plusSeconds(seconds))).isEqualTo(verdict);
  }

  @Test
  void aTokenIsForOneCluster() {
    SignedToken token = tokenOf("admin");
    SignedToken elsewhere =
        SignedToken.of(
            ClusterName.random(token.cluster().region()),
            token.credentials(),
            token.user(),
            token.signed(),
            token.life());

    assertThat(token.verdict(elsewhere.text(), token.signed())).isEqualTo(OTHER_SIGNATURE);
  }

  @Test
  void usersNeedTheirAction() {
    SignedToken token = tokenOf("admin");

    assertThat(token.verdict(token.text(), "app", known(token), token.signed()))
        .isEqualTo("Wrong user to action mapping. user: app, action: DbConnectAdmin");
  }

  @Test
  void adminNeedsItsAction() {
    SignedToken token = tokenOf("app");

    assertThat(token.verdict(token.text(), "admin", known(token), token.signed()))
        .isEqualTo("Wrong user to action mapping. user: admin, action: DbConnect");
  }

  @Test
  void needsPermission() {
    SignedToken token = tokenOf("admin");
    Iam iam = known(token);
    iam.forbid(token.credentials().accessKeyId(), "DbConnectAdmin");

    assertThat(token.verdict(token.text(), "admin", iam, token.signed()))
        .startsWith(
            "User: "
                + token.credentials().principal()
                + " is not authorized to perform: dsql:DbConnectAdmin on resource: arn:aws:dsql:"
                + token.cluster().region()
                + ":111122223333:cluster/"
                + token.cluster().id());
  }

  @Test
  void theRolesSessionMayHaveEnded() {
    SignedToken token = tokenOf("admin");
    Iam iam = known(token);
    iam.end(token.credentials().accessKeyId());

    assertThat(token.verdict(token.text(), "admin", iam, token.signed()))
        .isEqualTo("The security token included in the request is expired");
  }

  @Test
  void theSecretMustBeTheOneKnown() {
    SignedToken token = tokenOf("admin");
    KnownCredentials was = token.credentials();
    KnownCredentials rotated =
        new KnownCredentials(
            was.accessKeyId(), was.secretKey() + "x", was.sessionToken(), was.principal());

    assertThat(token.verdict(token.text(), "admin", new Iam().know(rotated), token.signed()))
        .isEqualTo(OTHER_SIGNATURE);
  }

  @Test
  void temporaryCredentialsNeedTheirSessionToken() {
    Random random = new Random(SEED);
    SignedToken token =
        Stream.generate(() -> SignedToken.random(random))
            .filter(SignedToken::isOfRole)
            .findFirst()
            .orElseThrow();

    assertThat(
            token.verdict(token.taken().without("X-Amz-Security-Token").toString(), token.signed()))
        .isEqualTo(INVALID);
  }

  @ParameterizedTest
  @CsvSource({"''", "password", "/?Action=DbConnect", "host/?Action=a&Action=a", "host/?Action"})
  void somethingElseIsNoToken(String password) {
    SignedToken token = tokenOf("admin");

    assertThat(token.verdict(password, token.signed()))
        .isEqualTo("The authentication token is not a presigned request.");
  }

  private static Iam known(SignedToken token) {
    return new Iam().know(token.credentials());
  }

  private static SignedToken tokenOf(String user) {
    SignedToken any = SignedToken.random(new Random(SEED));
    return SignedToken.of(
        any.cluster(), any.credentials(), user, any.signed(), Duration.ofMinutes(15));
  }
}
