package dev.dsqlkit.standin;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Why a token is refused.
 *
 * <p>Seen on Aurora DSQL, at least how they begin (2026-10-01): {@link #expired}, {@link
 * #wrongAction}, {@link #notAuthorized}, {@link #sessionEnded}. The others, and the rest of those,
 * are what AWS services usually answer; nobody has published Aurora DSQL's own.
 */
final class Denial {
  static final DateTimeFormatter BASIC_FORMAT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private Denial() {}

  static AccessDeniedException expired(Instant signed, Duration life, Instant now) {
    return denied(
        "Signature expired: %s is now earlier than %s (%s - %d min.)"
            .formatted(text(signed), text(now.minus(life)), text(now), life.toMinutes()));
  }

  static AccessDeniedException notYetCurrent(Instant signed, Duration skew, Instant now) {
    return denied(
        "Signature not yet current: %s is still later than %s (%s + %d min.)"
            .formatted(text(signed), text(now.plus(skew)), text(now), skew.toMinutes()));
  }

  static AccessDeniedException wrongAction(String user, String action) {
    return denied("Wrong user to action mapping. user: %s, action: %s".formatted(user, action));
  }

  static AccessDeniedException notAuthorized(String principal, String action, String cluster) {
    return denied(
        "User: %s is not authorized to perform: dsql:%s on resource: %s because no identity-based policy allows the dsql:%s action"
            .formatted(principal, action, cluster, action));
  }

  static AccessDeniedException sessionEnded() {
    return denied("The security token included in the request is expired");
  }

  static AccessDeniedException unknownCredentials() {
    return denied("The security token included in the request is invalid.");
  }

  static AccessDeniedException otherSignature() {
    return denied(
        "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.");
  }

  static AccessDeniedException missing(String parameter) {
    return denied(
        "AWS query-string parameters must include '%s'. Re-examine the query-string parameters."
            .formatted(parameter));
  }

  static AccessDeniedException notAToken() {
    return denied("The authentication token is not a presigned request.");
  }

  static AccessDeniedException otherAlgorithm(String algorithm) {
    return denied("Unsupported AWS 'algorithm': '%s'.".formatted(algorithm));
  }

  static AccessDeniedException noScope(String credential) {
    return denied(
        "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '%s'"
            .formatted(credential));
  }

  static AccessDeniedException otherRegion(String region) {
    return denied("Credential should be scoped to a valid region, not '%s'.".formatted(region));
  }

  static AccessDeniedException otherService(String service) {
    return denied("Credential should be scoped to correct service: '%s'.".formatted(service));
  }

  static AccessDeniedException otherTerminator(String terminator) {
    return denied(
        "Credential should be scoped with a valid terminator: 'aws4_request', not '%s'."
            .formatted(terminator));
  }

  static AccessDeniedException otherDay(String scope, String date) {
    return denied(
        "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '%s' != '%s', from '%s'."
            .formatted(scope, date.substring(0, Math.min(8, date.length())), date));
  }

  static AccessDeniedException noDate(String date) {
    return denied("Date must be in ISO-8601 'basic format'. Got '%s'.".formatted(date));
  }

  static AccessDeniedException noLife(String seconds) {
    return denied(
        "X-Amz-Expires must be a number of seconds from 1 to 604800, not '%s'.".formatted(seconds));
  }

  static AccessDeniedException hostNotSigned() {
    return denied("'Host' must be a 'SignedHeader' in the AWS Authorization.");
  }

  private static String text(Instant instant) {
    return BASIC_FORMAT.format(instant);
  }

  private static AccessDeniedException denied(String hint) {
    return new AccessDeniedException(hint);
  }
}
