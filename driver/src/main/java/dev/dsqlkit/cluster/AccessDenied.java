package dev.dsqlkit.cluster;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in one sentence why a cluster denies access, and the way out.
 *
 * <p>The cluster's own message is the same for all reasons; the reason stands in its hint. Forms of
 * hints: Aurora DSQL, observed 2025-12 to 2026-09; those about time and signatures are the usual
 * ones of AWS Signature Version 4.
 */
final class AccessDenied {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final Pattern SERVER_TIME =
      Pattern.compile("\\((?<now>[0-9]{8}T[0-9]{6}Z) [-+] [0-9]+ min");
  private static final Pattern WRONG_ACTION =
      Pattern.compile(
          "Wrong user to action mapping\\. user: (?<user>\\S+), action: (?<action>\\w+)");
  private static final Pattern NOT_AUTHORIZED =
      Pattern.compile("User: (?<who>\\S+) is not authorized to perform: (?<action>[\\w:]+)");

  private static final String EXPIRED = "Signature expired";
  private static final String NOT_YET = "Signature not yet current";

  /** Less than the five minutes that AWS tolerates, more than a slow connect takes. */
  private static final Duration NOTABLE_SKEW = Duration.ofMinutes(1);

  private final InstantSource clock;

  AccessDenied(InstantSource clock) {
    this.clock = clock;
  }

  /** Whether access was denied for a reason that other credentials of the same source may mend. */
  static boolean concernsCredentials(ServerAnswer answer) {
    String hint = answer.hint();
    return Refusal.of(answer) == Refusal.ACCESS_DENIED
        && !WRONG_ACTION.matcher(hint).find()
        && !NOT_AUTHORIZED.matcher(hint).find()
        && !hint.startsWith(EXPIRED)
        && !hint.startsWith(NOT_YET);
  }

  /**
   * The sentence.
   *
   * @param user who wanted to log in
   * @param signed whether the driver has signed the token, and not the application
   */
  String explain(String hint, String user, boolean signed) {
    String reason = reason(hint, user, signed);
    return hint.isEmpty()
        ? "Access denied: " + reason
        : "Access denied: %s The cluster says: %s".formatted(reason, hint);
  }

  private String reason(String hint, String user, boolean signed) {
    Matcher wrongAction = WRONG_ACTION.matcher(hint);
    if (wrongAction.find()) {
      return wrongAction(user, wrongAction.group("action"), signed);
    }
    Matcher notAuthorized = NOT_AUTHORIZED.matcher(hint);
    if (notAuthorized.find()) {
      return "IAM does not let %s connect as %s; allow %s on the cluster in its policy."
          .formatted(notAuthorized.group("who"), user, notAuthorized.group("action"));
    }
    if (hint.startsWith(EXPIRED)) {
      return signed
          ? skewed(hint, "the token had expired when the cluster saw it")
          : "the token that was given as the password has expired; leave the password out, and the"
              + " driver signs one for each connect.";
    }
    if (hint.startsWith(NOT_YET)) {
      return skewed(hint, "the token was not valid yet when the cluster saw it");
    }
    if (hint.contains("security token") && hint.contains("expired")) {
      return "the AWS credentials that signed the token have expired; renew them, for example by"
          + " aws sso login, or use credentials that renew themselves.";
    }
    if (!signed) {
      return "the password that was given is taken for a token, and is none that this cluster takes;"
          + " leave the password out, and the driver signs one.";
    }
    if (hint.contains("security token") || hint.contains("signature")) {
      return "AWS does not accept the credentials that signed the token; see whether they belong to"
          + " the account of the cluster and still exist.";
    }
    return "IAM or the cluster does not let these credentials connect as %s; see whether their policy allows dsql:%s on the cluster%s."
        .formatted(
            user,
            action(user),
            user.equals("admin")
                ? ""
                : ", and whether AWS IAM GRANT has given them the role " + user);
  }

  private static String wrongAction(String user, String action, boolean signed) {
    return "the token was signed for %s, and user %s needs one for %s; %s"
        .formatted(
            action,
            user,
            action(user),
            signed
                ? "that is a mistake of the driver, please report it."
                : "leave the password out, and the driver signs the right one.");
  }

  private static String action(String user) {
    return user.equals("admin") ? "DbConnectAdmin" : "DbConnect";
  }

  /** The hint has the cluster's time in it, so that the wrong clock can be told. */
  private String skewed(String hint, String what) {
    Matcher time = SERVER_TIME.matcher(hint);
    if (time.find()) {
      Instant server = TIME.parse(time.group("now"), Instant::from);
      Duration behind = Duration.between(clock.instant(), server);
      if (behind.abs().compareTo(NOTABLE_SKEW) >= 0) {
        return "%s, because the clock of this machine is %s %s that of the cluster; set it, for example by NTP."
            .formatted(what, text(behind.abs()), behind.isNegative() ? "ahead of" : "behind");
      }
    }
    return what + "; compare the clock of this machine with another, or raise tokenDuration.";
  }

  private static String text(Duration time) {
    return time.compareTo(Duration.ofHours(2)) < 0
        ? time.toMinutes() + " min"
        : time.toHours() + " h";
  }
}
