package dev.dsqlkit.auth;

import dev.dsqlkit.config.ClusterConfig;
import dev.dsqlkit.config.CredentialsConfig;
import dev.dsqlkit.config.Endpoint;
import dev.dsqlkit.config.Secret;
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

  /** Files and the instance's metadata are asked once. */
  private volatile @Nullable Region defaultRegion;

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
    Found found = found(region, login.credentials());
    Secret text =
        signer()
            .sign(
                endpoint.cluster(), region.id(), admin, login.tokenDuration(), found.credentials());
    return new IamToken(text, found.provider(), found.credentials());
  }

  boolean renew(IamToken refused, Endpoint endpoint, ClusterConfig login) throws SQLException {
    Region region = region(endpoint);
    providers.forget(login.credentials(), region, (AwsCredentialsProvider) refused.provider());
    return !found(region, login.credentials()).credentials().equals(refused.credentials());
  }

  /** Credentials, and who has given them. */
  private record Found(AwsCredentialsProvider provider, AwsCredentials credentials) {}

  /** A provider of the application may throw anything, and return nothing. */
  private Found found(Region region, CredentialsConfig from) throws SQLException {
    AwsCredentialsProvider provider;
    @Nullable AwsCredentials found;
    try {
      provider = providers.of(from, region);
      found = provider.resolveCredentials();
    } catch (RuntimeException e) {
      throw new CredentialFailure(from, e).exception();
    }
    if (found == null || found.accessKeyId() == null || found.secretAccessKey() == null) {
      throw new CredentialFailure(from, null).exception();
    }
    return new Found(provider, found);
  }

  private Region region(Endpoint endpoint) throws SQLException {
    if (endpoint.region().isPresent()) {
      return Region.of(endpoint.region().get());
    }
    Region known = defaultRegion;
    if (known != null) {
      return known;
    }
    try {
      Region found = DefaultAwsRegionProviderChain.builder().build().getRegion();
      defaultRegion = found;
      return found;
    } catch (SdkException e) {
      throw new SQLInvalidAuthorizationSpecException(
          "The AWS Region of %s is neither in its name nor in the configuration of the AWS SDK. Give the property region."
              .formatted(endpoint.cluster()),
          "28000",
          e);
    }
  }
}
