package dev.dsqlkit.config;

import java.util.Optional;

/**
 * Where the credentials come from that sign tokens; without any of them, from the default chain of
 * the AWS SDK.
 *
 * @param profile a profile of the AWS configuration files
 * @param role a role that is assumed with them
 * @param provider an {@code AwsCredentialsProvider} of the application; this package knows no SDK
 */
public record CredentialsConfig(
    Optional<String> profile, Optional<AssumedRole> role, Optional<Object> provider) {

  /** What the AWS SDK finds by itself. */
  public static final CredentialsConfig DEFAULT_CHAIN =
      new CredentialsConfig(Optional.empty(), Optional.empty(), Optional.empty());

  /** Without the provider's own text, which nobody knows. */
  @Override
  public String toString() {
    return "CredentialsConfig[profile="
        + profile
        + ", role="
        + role
        + ", provider="
        + provider.map(object -> object.getClass().getName())
        + "]";
  }
}
