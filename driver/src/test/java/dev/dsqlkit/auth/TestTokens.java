package dev.dsqlkit.auth;

import dev.dsqlkit.standin.ClockedUtilities;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** Tokens whose providers get old when it is said, for drivers that share them with none. */
public final class TestTokens {
  private final AtomicLong nanos = new AtomicLong();
  private final IamTokens tokens;

  public TestTokens() {
    this(InstantSource.system());
  }

  /**
   * @param clock by which they are signed
   */
  public TestTokens(InstantSource clock) {
    tokens =
        new IamTokens(
            () ->
                new SdkTokens(
                    new SdkSigner(ClockedUtilities.at(clockOf(clock), "us-east-1")),
                    new SilentSigner(clock),
                    new CredentialProviders(nanos::get)));
  }

  private static Clock clockOf(InstantSource source) {
    return source.withZone(ZoneOffset.UTC);
  }

  public IamTokens tokens() {
    return tokens;
  }

  public void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
