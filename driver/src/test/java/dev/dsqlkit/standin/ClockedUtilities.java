package dev.dsqlkit.standin;

import java.time.Clock;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dsql.DefaultDsqlUtilities;
import software.amazon.awssdk.services.dsql.DsqlUtilities;

/** The SDK's signer of tokens at the time of a given clock. */
public final class ClockedUtilities {
  private ClockedUtilities() {}

  /**
   * A signer without credentials: each request has to bring them.
   *
   * <p>The constructor with a clock is there for the SDK's own tests.
   */
  public static DsqlUtilities at(Clock clock, String region) {
    DefaultDsqlUtilities.DefaultBuilder builder = new DefaultDsqlUtilities.DefaultBuilder();
    builder.region(Region.of(region));
    return new DefaultDsqlUtilities(builder, clock);
  }

  /** A signer with known credentials. */
  public static DsqlUtilities at(Clock clock, String region, KnownCredentials credentials) {
    DefaultDsqlUtilities.DefaultBuilder builder = new DefaultDsqlUtilities.DefaultBuilder();
    builder.region(Region.of(region));
    builder.credentialsProvider(StaticCredentialsProvider.create(sdk(credentials)));
    return new DefaultDsqlUtilities(builder, clock);
  }

  /** Known credentials as the SDK wants them. */
  public static AwsCredentials sdk(KnownCredentials known) {
    return known.sessionToken() == null
        ? AwsBasicCredentials.create(known.accessKeyId(), known.secretKey())
        : AwsSessionCredentials.create(
            known.accessKeyId(), known.secretKey(), known.sessionToken());
  }
}
