package dev.dsqlkit.auth;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.services.dsql.DsqlUtilities;

/** Tokens whose providers get old when it is said, for drivers that share them with none. */
public final class TestTokens {
  private final AtomicLong nanos = new AtomicLong();
  private final IamTokens tokens;

  public TestTokens() {
    this(DsqlUtilities.builder().build());
  }

  /**
   * @param signer for one with another clock
   */
  public TestTokens(DsqlUtilities signer) {
    tokens = new IamTokens(() -> new SdkTokens(signer, new CredentialProviders(nanos::get)));
  }

  public IamTokens tokens() {
    return tokens;
  }

  public void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
