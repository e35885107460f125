package dev.dsqlkit.auth;

import dev.dsqlkit.config.AssumedRole;
import dev.dsqlkit.config.Secret;
import java.nio.file.Path;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.StsClientBuilder;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.auth.StsWebIdentityTokenFileCredentialsProvider;

/** Credentials of roles; loaded only where a role is named. */
final class StsRoles {
  private static final String URL_CONNECTION =
      "software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient";

  /** STS answers within a second or so; a connect has 30 where nobody says otherwise. */
  private static final Duration LONGEST_CALL = Duration.ofSeconds(10);

  private static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(4);

  private StsRoles() {}

  static AwsCredentialsProvider assumed(
      AssumedRole role, AwsCredentialsProvider base, Region region) {
    return StsAssumeRoleCredentialsProvider.builder()
        .stsClient(client(base, region))
        .refreshRequest(
            request ->
                request
                    .roleArn(role.arn())
                    .roleSessionName(role.sessionName())
                    .externalId(role.externalId().map(Secret::reveal).orElse(null)))
        .build();
  }

  static AwsCredentialsProvider byWebIdentity(AssumedRole role, String tokenFile, Region region) {
    return StsWebIdentityTokenFileCredentialsProvider.builder()
        .stsClient(client(AnonymousCredentialsProvider.create(), region))
        .roleArn(role.arn())
        .roleSessionName(role.sessionName())
        .webIdentityTokenFile(Path.of(tokenFile))
        .build();
  }

  /** The SDK refuses to choose where several HTTP clients are on the class path. */
  private static StsClient client(AwsCredentialsProvider credentials, Region region) {
    StsClientBuilder builder =
        StsClient.builder()
            .region(region)
            .credentialsProvider(credentials)
            .overrideConfiguration(
                limits ->
                    limits.apiCallTimeout(LONGEST_CALL).apiCallAttemptTimeout(LONGEST_ATTEMPT));
    if (SdkModule.isPresent(URL_CONNECTION)) {
      builder.httpClientBuilder(UrlConnectionHttpClient.builder());
    }
    return builder.build();
  }
}
