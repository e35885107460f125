package dev.dsqlkit.auth;

import dev.dsqlkit.config.ClusterConfig;
import dev.dsqlkit.config.Endpoint;
import dev.dsqlkit.config.Secret;
import java.sql.SQLException;
import java.sql.SQLInvalidAuthorizationSpecException;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.dsql.DsqlUtilities;
import software.amazon.awssdk.services.dsql.model.GenerateAuthTokenRequest;

/** Tokens by the AWS SDK. */
final class SdkTokens {
  private final DsqlUtilities utilities;
  private final CredentialProviders providers;

  SdkTokens() {
    this(DsqlUtilities.builder().build(), new CredentialProviders(System::nanoTime));
  }

  /** For tests, which sign at another time, and whose providers get old at once. */
  SdkTokens(DsqlUtilities utilities, CredentialProviders providers) {
    this.utilities = utilities;
    this.providers = providers;
  }

  IamToken sign(Endpoint endpoint, boolean admin, ClusterConfig login) throws SQLException {
    Region region = region(endpoint);
    AwsCredentialsProvider provider = providers.of(login.credentials(), region);
    AwsCredentials credentials = resolve(provider);
    GenerateAuthTokenRequest request =
        GenerateAuthTokenRequest.builder()
            .hostname(endpoint.cluster())
            .region(region)
            .credentialsProvider(StaticCredentialsProvider.create(credentials))
            .expiresIn(login.tokenDuration())
            .build();
    String text =
        admin
            ? utilities.generateDbConnectAdminAuthToken(request)
            : utilities.generateDbConnectAuthToken(request);
    return new IamToken(new Secret(text), provider, credentials);
  }

  boolean renew(IamToken refused, Endpoint endpoint, ClusterConfig login) throws SQLException {
    Region region = region(endpoint);
    providers.forget(login.credentials(), region, (AwsCredentialsProvider) refused.provider());
    AwsCredentials now = resolve(providers.of(login.credentials(), region));
    return !now.equals(refused.credentials());
  }

  private static AwsCredentials resolve(AwsCredentialsProvider provider) throws SQLException {
    try {
      return provider.resolveCredentials();
    } catch (SdkException | IllegalStateException | IllegalArgumentException e) {
      throw new SQLInvalidAuthorizationSpecException(
          "No AWS credentials were found to sign a token with: "
              + e.getMessage()
              + " Give the property profile, roleArn or credentialsProvider, or credentials that"
              + " the default chain of the AWS SDK finds.",
          "28000",
          e);
    }
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
