package dev.dsqlkit.auth;

import dev.dsqlkit.config.ClusterConfig;
import dev.dsqlkit.config.Endpoint;
import java.sql.SQLException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.dsql.DsqlUtilities;

/** Tokens by the AWS SDK, with credentials that it finds. */
final class SdkTokens {
  private final SdkSigner sdk;
  private final SilentSigner silent;
  private final CredentialProviders providers;

  SdkTokens() {
    this(
        new SdkSigner(DsqlUtilities.builder().build()),
        new SilentSigner(InstantSource.system()),
        new CredentialProviders(System::nanoTime));
  }

  /** For tests, which sign at another time, and whose providers get old at once. */
  SdkTokens(SdkSigner sdk, SilentSigner silent, CredentialProviders providers) {
    this.sdk = sdk;
    this.silent = silent;
    this.providers = providers;
  }

  /** The SDK's, unless a log would show what it signs; docs/decisions/0008 has the reasons. */
  private TokenSigner signer() {
    return SdkSigner.isOverheard() ? silent : sdk;
  }

  IamToken sign(Endpoint endpoint, boolean admin, ClusterConfig login) throws SQLException {
    Region region = region(endpoint);
    AwsCredentialsProvider provider = providers.of(login.credentials(), region);
    AwsCredentials credentials = resolve(provider);
    return new IamToken(
        signer().sign(endpoint.cluster(), region.id(), admin, login.tokenDuration(), credentials),
        provider,
        credentials);
  }

  boolean renew(IamToken refused, Endpoint endpoint, ClusterConfig login) throws SQLException {
    Region region = region(endpoint);
    providers.forget(login.credentials(), region, (AwsCredentialsProvider) refused.provider());
    AwsCredentials now = resolve(providers.of(login.credentials(), region));
    return !now.equals(refused.credentials());
  }

  /** A provider of the application may throw anything, and return nothing. */
  private static AwsCredentials resolve(AwsCredentialsProvider provider) throws SQLException {
    @Nullable AwsCredentials found;
    try {
      found = provider.resolveCredentials();
    } catch (RuntimeException e) {
      throw notFound(CredentialFailure.reason(e), CredentialFailure.withoutSecrets(e));
    }
    if (found == null || found.accessKeyId() == null || found.secretAccessKey() == null) {
      throw notFound(provider.getClass().getName() + " has none.", null);
    }
    return found;
  }

  private static SQLException notFound(String reason, @Nullable Throwable cause) {
    return new SQLInvalidAuthorizationSpecException(
        "No AWS credentials were found to sign a token with: "
            + reason
            + " Give the property profile, roleArn or credentialsProvider, or credentials that"
            + " the default chain of the AWS SDK finds.",
        "28000",
        cause);
  }

  private static Region region(Endpoint endpoint) throws SQLException {
    if (endpoint.region().isPresent()) {
      return Region.of(endpoint.region().get());
    }
    try {
      return DefaultAwsRegionProviderChain.builder().build().getRegion();
    } catch (SdkException e) {
      throw new SQLInvalidAuthorizationSpecException(
          "The AWS Region of %s is neither in its name nor in the configuration of the AWS SDK. Give the property region."
              .formatted(endpoint.cluster()),
          "28000",
          e);
    }
  }
}
