package dev.dsqlkit.auth;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Pieces of secrets: 12 characters of the plain text, and of its URL and Base64 forms. */
final class Needles {
  private static final int LENGTH = 12;

  private final Set<String> pieces = new HashSet<>();

  /** Of at least 16 characters, none of which is a common word. */
  void add(String secret) {
    cut(secret);
    cut(URLEncoder.encode(secret, StandardCharsets.UTF_8));
    for (int shift = 0; shift < 3; shift++) {
      byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
      byte[] rest = Arrays.copyOfRange(bytes, shift, bytes.length - (bytes.length - shift) % 3);
      for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
        cut(encoder.encodeToString(rest));
      }
    }
  }

  boolean isIn(String text) {
    for (int i = 0; i + LENGTH <= text.length(); i++) {
      if (pieces.contains(text.substring(i, i + LENGTH))) {
        return true;
      }
    }
    return false;
  }

  private void cut(String text) {
    for (int i = 0; i + LENGTH <= text.length(); i++) {
      pieces.add(text.substring(i, i + LENGTH));
    }
  }
}
