package dev.dsqlkit.auth;

import dev.dsqlkit.config.AssumedRole;
import dev.dsqlkit.config.CredentialsConfig;
import java.sql.SQLException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/**
 * One provider for all connects that name the same credentials: it caches them, and building one
 * reads files or begins to talk to STS.
 */
final class CredentialProviders {
  /** A pool that is refused again and again does not make STS answer as often. */
  private static final Duration SHORTEST_USE = Duration.ofSeconds(10);

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Source, SharedProvider> shared = new HashMap<>();
  private final LongSupplier nanos;

  /** The Region is that of STS, hence empty without a role. */
  private record Source(CredentialsConfig credentials, Optional<Region> sts) {
    static Source of(CredentialsConfig credentials, Region region) {
      return new Source(credentials, credentials.role().map(role -> region));
    }
  }

  CredentialProviders(LongSupplier nanos) {
    this.nanos = nanos;
  }

  AwsCredentialsProvider of(CredentialsConfig credentials, Region region) throws SQLException {
    if (credentials.role().isEmpty() && credentials.provider().isPresent()) {
      return ofApplication(credentials.provider().get());
    }
    Source source = Source.of(credentials, region);
    lock.lock();
    try {
      SharedProvider known = shared.get(source);
      if (known == null) {
        known = new SharedProvider(build(credentials, region), nanos);
        shared.put(source, known);
      }
      return known;
    } finally {
      lock.unlock();
    }
  }

  /** Has another provider built, unless the refused one is gone or quite new. */
  void forget(CredentialsConfig credentials, Region region, AwsCredentialsProvider refused) {
    Source source = Source.of(credentials, region);
    lock.lock();
    try {
      SharedProvider known = shared.get(source);
      if (known != null && known == refused && known.isOlderThan(SHORTEST_USE)) {
        shared.remove(source); // not closed: other connects may be using it
      }
    } finally {
      lock.unlock();
    }
  }

  private static AwsCredentialsProvider build(CredentialsConfig credentials, Region region)
      throws SQLException {
    Optional<AssumedRole> role = credentials.role();
    if (role.isEmpty()) {
      return base(credentials);
    }
    SdkModule.STS.require();
    return role.get().webIdentityTokenFile().isPresent()
        ? StsRoles.byWebIdentity(role.get(), role.get().webIdentityTokenFile().get(), region)
        : StsRoles.assumed(role.get(), base(credentials), region);
  }

  private static AwsCredentialsProvider base(CredentialsConfig credentials) throws SQLException {
    if (credentials.provider().isPresent()) {
      return ofApplication(credentials.provider().get());
    }
    return credentials.profile().isPresent()
        ? ProfileCredentialsProvider.create(credentials.profile().get())
        : DefaultCredentialsProvider.builder().build();
  }

  private static AwsCredentialsProvider ofApplication(Object provider) throws SQLException {
    if (provider instanceof AwsCredentialsProvider given) {
      return given;
    }
    throw new SQLInvalidAuthorizationSpecException(
        "Property credentialsProvider is an object of %s, which is no AwsCredentialsProvider of the AWS SDK for Java 2.x, or one of another class loader."
            .formatted(provider.getClass().getName()),
        "28000");
  }
}
