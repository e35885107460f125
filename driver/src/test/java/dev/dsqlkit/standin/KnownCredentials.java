package dev.dsqlkit.standin;

import org.jspecify.annotations.Nullable;

/**
 * Credentials that the stand-in can check signatures of.
 *
 * @param sessionToken of temporary credentials, null for those of an IAM user
 * @param principal whose they are, for example {@code
 *     arn:aws:sts::111122223333:assumed-role/app/session}
 */
public record KnownCredentials(
    String accessKeyId, String secretKey, @Nullable String sessionToken, String principal) {

  /** Those of an IAM role that was assumed. */
  public static KnownCredentials ofRole(
      String accessKeyId, String secretKey, String sessionToken, String role) {
    return new KnownCredentials(
        accessKeyId,
        secretKey,
        sessionToken,
        "arn:aws:sts::" + ClusterName.ACCOUNT + ":assumed-role/" + role + "/session");
  }

  /** Those of an IAM user, which have no session token. */
  public static KnownCredentials ofUser(String accessKeyId, String secretKey, String user) {
    return new KnownCredentials(
        accessKeyId, secretKey, null, "arn:aws:iam::" + ClusterName.ACCOUNT + ":user/" + user);
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "KnownCredentials[" + accessKeyId + " of " + principal + "]";
  }
}
