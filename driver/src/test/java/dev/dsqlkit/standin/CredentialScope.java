package dev.dsqlkit.standin;

import java.util.Optional;

/** What is in {@code X-Amz-Credential}: whose key it is, and what it was derived for. */
record CredentialScope(
    String accessKeyId, String date, String region, String service, String terminator) {

  static Optional<CredentialScope> parse(String credential) {
    String[] parts = credential.split("/", -1);
    return parts.length == 5
        ? Optional.of(new CredentialScope(parts[0], parts[1], parts[2], parts[3], parts[4]))
        : Optional.empty();
  }

  /** Without the key's id. */
  String text() {
    return String.join("/", date, region, service, terminator);
  }
}
