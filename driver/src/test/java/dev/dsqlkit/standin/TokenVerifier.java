package dev.dsqlkit.standin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Tells whether a token lets a user into a cluster, as IAM would.
 *
 * <p>In which order a cluster checks is not known. Here it is: form, action, scope, time,
 * credentials, signature, permission.
 */
final class TokenVerifier {
  static final Duration LONGEST_LIFE = Duration.ofDays(7);

  /** How far the signer's clock may be ahead. */
  private static final Duration SKEW = Duration.ofMinutes(5);

  private static final String DATE = "X-Amz-Date";
  private static final String LIFE = "X-Amz-Expires";
  private static final List<String> NEEDED =
      List.of(
          "Action",
          "X-Amz-Algorithm",
          "X-Amz-Credential",
          "X-Amz-Signature",
          "X-Amz-SignedHeaders",
          DATE,
          LIFE);

  private final ClusterName cluster;
  private final Iam iam;
  private final InstantSource clock;

  TokenVerifier(ClusterName cluster, Iam iam, InstantSource clock) {
    this.cluster = cluster;
    this.iam = iam;
    this.clock = clock;
  }

  /** What a user has to ask for. */
  static String actionOf(String user) {
    return user.equals("admin") ? "DbConnectAdmin" : "DbConnect";
  }

  /**
   * Whose token it is.
   *
   * @param hosts that it may be signed for
   */
  KnownCredentials verify(String token, String user, Set<String> hosts)
      throws AccessDeniedException {
    PresignedQuery query = PresignedQuery.parse(token).orElseThrow(Denial::notAToken);
    checkForm(query);
    checkAction(query, user);
    CredentialScope scope = scope(query);
    checkTime(query);
    KnownCredentials credentials = credentials(query, scope);
    checkSignature(query, hosts, scope, credentials);
    if (!iam.allows(credentials.accessKeyId(), actionOf(user))) {
      throw Denial.notAuthorized(credentials.principal(), actionOf(user), cluster.arn());
    }
    return credentials;
  }

  private static void checkForm(PresignedQuery query) throws AccessDeniedException {
    for (String each : NEEDED) {
      if (!query.parameters().containsKey(each)) {
        throw Denial.missing(each);
      }
    }
    if (!query.value("X-Amz-Algorithm").equals(SigV4.ALGORITHM)) {
      throw Denial.otherAlgorithm(query.value("X-Amz-Algorithm"));
    }
    if (!query.value("X-Amz-SignedHeaders").equals("host")) {
      throw Denial.hostNotSigned();
    }
  }

  private static void checkAction(PresignedQuery query, String user) throws AccessDeniedException {
    String action = query.value("Action");
    if (!action.equals(actionOf(user))) {
      throw Denial.wrongAction(user, action);
    }
  }

  private CredentialScope scope(PresignedQuery query) throws AccessDeniedException {
    String credential = query.value("X-Amz-Credential");
    CredentialScope scope =
        CredentialScope.parse(credential).orElseThrow(() -> Denial.noScope(credential));
    if (!scope.region().equals(cluster.region())) {
      throw Denial.otherRegion(scope.region());
    }
    if (!scope.service().equals("dsql")) {
      throw Denial.otherService("dsql");
    }
    if (!scope.terminator().equals("aws4_request")) {
      throw Denial.otherTerminator(scope.terminator());
    }
    if (!query.value(DATE).startsWith(scope.date() + "T")) {
      throw Denial.otherDay(scope.date(), query.value(DATE));
    }
    return scope;
  }

  private void checkTime(PresignedQuery query) throws AccessDeniedException {
    Instant signed = signed(query);
    Duration life = life(query);
    Instant now = clock.instant();
    if (signed.isAfter(now.plus(SKEW))) {
      throw Denial.notYetCurrent(signed, SKEW, now);
    }
    if (signed.plus(life).isBefore(now)) {
      throw Denial.expired(signed, life, now);
    }
  }

  private static Instant signed(PresignedQuery query) throws AccessDeniedException {
    try {
      return Denial.BASIC_FORMAT.parse(query.value(DATE), Instant::from);
    } catch (DateTimeException e) {
      throw Denial.noDate(query.value(DATE));
    }
  }

  private static Duration life(PresignedQuery query) throws AccessDeniedException {
    String seconds = query.value(LIFE);
    if (!seconds.matches("[0-9]{1,6}")) {
      throw Denial.noLife(seconds);
    }
    Duration life = Duration.ofSeconds(Long.parseLong(seconds));
    if (life.isZero() || life.compareTo(LONGEST_LIFE) > 0) {
      throw Denial.noLife(seconds);
    }
    return life;
  }

  private KnownCredentials credentials(PresignedQuery query, CredentialScope scope)
      throws AccessDeniedException {
    KnownCredentials credentials =
        iam.find(scope.accessKeyId()).orElseThrow(Denial::unknownCredentials);
    String sessionToken = Objects.requireNonNullElse(credentials.sessionToken(), "");
    if (!query.value("X-Amz-Security-Token").equals(sessionToken)) {
      throw Denial.unknownCredentials();
    }
    if (iam.hasEnded(scope.accessKeyId())) {
      throw Denial.sessionEnded();
    }
    return credentials;
  }

  private static void checkSignature(
      PresignedQuery query, Set<String> hosts, CredentialScope scope, KnownCredentials credentials)
      throws AccessDeniedException {
    String expected = SigV4.signature(query, query.host(), scope, credentials.secretKey());
    boolean same =
        MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.US_ASCII),
            query.value("X-Amz-Signature").getBytes(StandardCharsets.UTF_8));
    if (!same || !hosts.contains(query.host())) {
      throw Denial.otherSignature();
    }
  }
}
