package dev.dsqlkit.auth;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/**
 * A provider that many connects use at once: one asks, and where it gets an error, those who wait
 * behind it get the same one, and do not ask STS as often as they are.
 */
final class SharedProvider implements AwsCredentialsProvider {
  private static final Duration MEMORY = Duration.ofSeconds(1);

  private final AwsCredentialsProvider provider;
  private final LongSupplier nanos;
  private final long built;
  private final ReentrantLock asking = new ReentrantLock();
  private @Nullable RuntimeException failure;
  private long failed;

  SharedProvider(AwsCredentialsProvider provider, LongSupplier nanos) {
    this.provider = provider;
    this.nanos = nanos;
    this.built = nanos.getAsLong();
  }

  boolean isOlderThan(Duration age) {
    return nanos.getAsLong() - built >= age.toNanos();
  }

  @Override
  public AwsCredentials resolveCredentials() {
    asking.lock();
    try {
      RuntimeException known = failure;
      if (known != null && nanos.getAsLong() - failed < MEMORY.toNanos()) {
        throw known;
      }
      failure = null;
      return provider.resolveCredentials();
    } catch (RuntimeException e) {
      if (failure == null) {
        failure = e;
        failed = nanos.getAsLong();
      }
      throw e;
    } finally {
      asking.unlock();
    }
  }
}
