package dev.dsqlkit.auth;

import java.time.Duration;
import java.time.InstantSource;
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
            () -> new SdkTokens(new TokenSigner(clock), new CredentialProviders(nanos::get)));
  }

  public IamTokens tokens() {
    return tokens;
  }

  public void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
