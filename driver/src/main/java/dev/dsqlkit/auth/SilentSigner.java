package dev.dsqlkit.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dsqlkit.config.Secret;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/**
 * Signs tokens by AWS Signature Version 4, as the SDK does, and without a word: a token is a
 * presigned request without its scheme.
 */
final class SilentSigner implements TokenSigner {
  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final String END_OF_SCOPE = "aws4_request";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final InstantSource clock;

  SilentSigner(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Secret sign(
      String host, String region, boolean admin, Duration life, AwsCredentials credentials) {
    String time = TIME.format(clock.instant());
    String[] scope = {time.substring(0, 8), region, "dsql", END_OF_SCOPE};
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("Action", admin ? "DbConnectAdmin" : "DbConnect");
    parameters.put("X-Amz-Algorithm", ALGORITHM);
    parameters.put(
        "X-Amz-Credential", credentials.accessKeyId().strip() + "/" + String.join("/", scope));
    parameters.put("X-Amz-Date", time);
    parameters.put("X-Amz-Expires", Long.toString(life.toSeconds()));
    if (credentials instanceof AwsSessionCredentials session) {
      parameters.put("X-Amz-Security-Token", session.sessionToken().strip());
    }
    parameters.put("X-Amz-SignedHeaders", "host");
    String query = query(parameters);
    String request = String.join("\n", "GET", "/", query, "host:" + host, "", "host", hash(""));
    String toSign = String.join("\n", ALGORITHM, time, String.join("/", scope), hash(request));
    byte[] key = ("AWS4" + credentials.secretAccessKey().strip()).getBytes(UTF_8);
    for (String part : scope) {
      key = hmac(key, part);
    }
    String signature = HexFormat.of().formatHex(hmac(key, toSign));
    return new Secret(host + "/?" + query + "&X-Amz-Signature=" + signature);
  }

  private static String query(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
        .collect(Collectors.joining("&"));
  }

  /** As RFC 3986 wants it, and not as forms do. */
  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  private static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
