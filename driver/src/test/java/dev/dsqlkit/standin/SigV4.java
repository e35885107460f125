package dev.dsqlkit.standin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signatures of presigned requests, written from the specification (AWS Signature Version 4,
 * "authenticating requests: using query parameters") and from nobody's code.
 */
final class SigV4 {
  static final String ALGORITHM = "AWS4-HMAC-SHA256";

  private static final String EMPTY_BODY = "";

  private SigV4() {}

  /** In hexadecimal digits, as it has to be in {@code X-Amz-Signature}. */
  static String signature(
      PresignedQuery query, String host, CredentialScope scope, String secretKey) {
    byte[] key = hmac(utf8("AWS4" + secretKey), scope.date());
    key = hmac(key, scope.region());
    key = hmac(key, scope.service());
    key = hmac(key, scope.terminator());
    return hex(hmac(key, stringToSign(query, host, scope)));
  }

  private static String stringToSign(PresignedQuery query, String host, CredentialScope scope) {
    return String.join(
        "\n",
        ALGORITHM,
        query.value("X-Amz-Date"),
        scope.text(),
        hex(sha256(utf8(canonicalRequest(query, host)))));
  }

  private static String canonicalRequest(PresignedQuery query, String host) {
    String signedHeaders = "host";
    return String.join(
        "\n",
        "GET",
        "/",
        query.canonical(),
        "host:" + host,
        "",
        signedHeaders,
        hex(sha256(utf8(EMPTY_BODY))));
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(utf8(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
