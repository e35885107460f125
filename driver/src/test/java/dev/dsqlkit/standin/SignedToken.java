package dev.dsqlkit.standin;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * A token that the SDK signed, for anything at random.
 *
 * @param signed when
 */
record SignedToken(
    ClusterName cluster,
    KnownCredentials credentials,
    String user,
    Instant signed,
    Duration life,
    String text) {

  /** The verdict on a token that lets its user in. */
  static final String ACCEPTED = "accepted";

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final String[] REGIONS = {"us-east-1", "eu-central-1", "ap-northeast-3"};
  private static final String[] USERS = {"admin", "app", "Administrator", "ädmin"};

  /** Everything that a URL treats in its own way, and what is not ASCII. */
  private static final String SPECIAL =
      "abcXYZ019+/=%&?#*~-_. :;,@!$'()[]{}|\\\"<>^`\u00e9\u20ac\ud83d\ude00";

  static SignedToken random(RandomGenerator random) {
    ClusterName cluster = ClusterName.random(REGIONS[random.nextInt(REGIONS.length)], random);
    String key = text(random, LETTERS, 16);
    String secret = text(random, LETTERS + "abc+/=", 40);
    KnownCredentials credentials =
        random.nextInt(4) == 0
            ? KnownCredentials.ofUser("AKIA" + key, secret, "me")
            : KnownCredentials.ofRole("ASIA" + key, secret, sessionToken(random), "app");
    String user = USERS[random.nextInt(USERS.length)];
    // Before noon, so that a second later is the same day.
    Instant signed =
        Instant.parse("2026-01-01T00:00:00Z")
            .plus(Duration.ofDays(random.nextInt(400)))
            .plusSeconds(random.nextInt(43_200));
    Duration life = Duration.ofSeconds(1 + random.nextInt(604_800));
    return of(cluster, credentials, user, signed, life);
  }

  static SignedToken of(
      ClusterName cluster,
      KnownCredentials credentials,
      String user,
      Instant signed,
      Duration life) {
    return new SignedToken(
        cluster, credentials, user, signed, life, sign(cluster, credentials, user, signed, life));
  }

  private static String sign(
      ClusterName cluster,
      KnownCredentials credentials,
      String user,
      Instant signed,
      Duration life) {
    var utilities =
        ClockedUtilities.at(new StandInClock(signed).asClock(), cluster.region(), credentials);
    return user.equals("admin")
        ? utilities.generateDbConnectAdminAuthToken(
            request -> request.hostname(cluster.host()).expiresIn(life))
        : utilities.generateDbConnectAuthToken(
            request -> request.hostname(cluster.host()).expiresIn(life));
  }

  /** The SDK trims it, so there are no spaces at its ends. */
  private static String sessionToken(RandomGenerator random) {
    return "F" + text(random, SPECIAL, random.nextInt(600)) + "=";
  }

  /** Whole characters of the alphabet. */
  private static String text(RandomGenerator random, String alphabet, int length) {
    int[] characters = alphabet.codePoints().toArray();
    return random
        .ints(length, 0, characters.length)
        .mapToObj(each -> Character.toString(characters[each]))
        .collect(Collectors.joining());
  }

  boolean isOfRole() {
    return credentials.sessionToken() != null;
  }

  TokenText taken() {
    return TokenText.of(text);
  }

  /** What a verifier says at a time. */
  String verdict(String token, Instant now) {
    return verdict(token, user, new Iam().know(credentials), now);
  }

  /** The reason, or that it is accepted. */
  String verdict(String token, String by, Iam iam, Instant now) {
    try {
      new TokenVerifier(cluster, iam, () -> now).verify(token, by, Set.of(cluster.host()));
      return ACCEPTED;
    } catch (AccessDeniedException e) {
      return e.getMessage();
    }
  }
}
