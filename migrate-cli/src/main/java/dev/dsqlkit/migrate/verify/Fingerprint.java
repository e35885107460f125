package dev.dsqlkit.migrate.verify;

import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.Token;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What findings of a statement are known by, wherever it moves to and however it is laid out. */
final class Fingerprint {
  private static final int BYTES = 12;

  private final SqlStatement statement;
  private byte @Nullable [] ofTokens;

  Fingerprint(SqlStatement statement) {
    this.statement = statement;
  }

  String of(String rule) {
    MessageDigest digest = sha256();
    digest.update(rule.getBytes(StandardCharsets.UTF_8));
    digest.update(ofTokens());
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private byte[] ofTokens() {
    byte[] known = ofTokens;
    if (known == null) {
      MessageDigest digest = sha256();
      for (Token token : statement.tokens()) {
        digest.update((byte) 0);
        digest.update(token.kind().name().getBytes(StandardCharsets.UTF_8));
        digest.update(token.value().getBytes(StandardCharsets.UTF_8));
      }
      known = digest.digest();
      ofTokens = known;
    }
    return known;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
