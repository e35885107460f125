package dev.dsqlkit.migrate.verify;

import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.Token;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a finding is known by, wherever its statement moves to and however it is laid out. */
final class Fingerprint {
  private static final int BYTES = 12;

  private Fingerprint() {}

  static String of(String rule, SqlStatement statement) {
    MessageDigest digest = sha256();
    digest.update(rule.getBytes(StandardCharsets.UTF_8));
    for (Token token : statement.tokens()) {
      digest.update((byte) 0);
      digest.update((byte) token.kind().ordinal());
      digest.update(token.value().getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
