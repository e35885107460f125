package dev.dsqlkit.auth;

import dev.dsqlkit.config.Secret;
import java.time.Duration;
import java.util.List;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dsql.DsqlUtilities;
import software.amazon.awssdk.services.dsql.model.GenerateAuthTokenRequest;

/** Signs tokens with the AWS SDK's utilities for Aurora DSQL. */
final class SdkSigner implements TokenSigner {
  /** Log the canonical request, which has the session token in it; 2.41.34 uses the first. */
  private static final List<String> LOG_REQUESTS =
      List.of(
          "software.amazon.awssdk.auth.signer.Aws4Signer",
          "software.amazon.awssdk.http.auth.aws.internal.signer.DefaultV4RequestSigner");

  /** Logs the signed request, which is the token (2.41.34). */
  private static final String LOGS_TOKENS = "software.amazon.awssdk.utils.uri.SdkUri";

  private final DsqlUtilities utilities;

  SdkSigner(DsqlUtilities utilities) {
    this.utilities = utilities;
  }

  /** Whether somebody has made the SDK's loggers so loud that secrets would be heard. */
  static boolean isOverheard() {
    return LOG_REQUESTS.stream().anyMatch(name -> LoggerFactory.getLogger(name).isDebugEnabled())
        || LoggerFactory.getLogger(LOGS_TOKENS).isTraceEnabled();
  }

  @Override
  public Secret sign(
      String host, String region, boolean admin, Duration life, AwsCredentials credentials) {
    GenerateAuthTokenRequest request =
        GenerateAuthTokenRequest.builder()
            .hostname(host)
            .region(Region.of(region))
            .credentialsProvider(StaticCredentialsProvider.create(credentials))
            .expiresIn(life)
            .build();
    return new Secret(
        admin
            ? utilities.generateDbConnectAdminAuthToken(request)
            : utilities.generateDbConnectAuthToken(request));
  }
}
