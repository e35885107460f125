package dev.dsqlkit.standin;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What STS answers.
 *
 * @param status of HTTP
 * @param xml the body
 */
record StsAnswer(int status, String xml) {
  private static final String NAMESPACE = "https://sts.amazonaws.com/doc/2011-06-15/";

  static StsAnswer session(String action, KnownCredentials session, Instant end) {
    return new StsAnswer(
        200,
        """
        <%1$sResponse xmlns="%2$s"><%1$sResult>
        <Credentials><AccessKeyId>%3$s</AccessKeyId><SecretAccessKey>%4$s</SecretAccessKey>\
        <SessionToken>%5$s</SessionToken><Expiration>%6$s</Expiration></Credentials>
        <AssumedRoleUser><Arn>%7$s</Arn><AssumedRoleId>AROAEXAMPLE:session</AssumedRoleId></AssumedRoleUser>
        </%1$sResult><ResponseMetadata><RequestId>stand-in</RequestId></ResponseMetadata></%1$sResponse>
        """
            .formatted(
                action,
                NAMESPACE,
                session.accessKeyId(),
                session.secretKey(),
                session.sessionToken(),
                end.truncatedTo(ChronoUnit.SECONDS),
                session.principal()));
  }

  static StsAnswer unknownCaller() {
    return error(
        403, "InvalidClientTokenId", "The security token included in the request is invalid.");
  }

  static StsAnswer notTrusted(String principal, String role) {
    return error(
        403,
        "AccessDenied",
        "User: %s is not authorized to perform: sts:AssumeRole on resource: %s"
            .formatted(principal, role));
  }

  static StsAnswer wrongIdentity() {
    return error(400, "InvalidIdentityToken", "The web identity token could not be validated.");
  }

  private static StsAnswer error(int status, String code, String message) {
    return new StsAnswer(
        status,
        """
        <ErrorResponse xmlns="%s"><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error>
        <RequestId>stand-in</RequestId></ErrorResponse>
        """
            .formatted(NAMESPACE, code, message));
  }
}
