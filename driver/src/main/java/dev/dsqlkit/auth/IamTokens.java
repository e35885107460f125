package dev.dsqlkit.auth;

import dev.dsqlkit.config.ClusterConfig;
import dev.dsqlkit.config.Endpoint;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a process: each is signed on this machine for one connect, with credentials that
 * all connects share and that the AWS SDK renews before they end. Thread-safe.
 */
public final class IamTokens {
  /** The one role of a cluster that wants an action of its own: user guide, read 2026-11. */
  private static final String ADMIN = "admin";

  private final Supplier<SdkTokens> make;
  private final ReentrantLock making = new ReentrantLock();
  private volatile @Nullable SdkTokens made;

  /** Loads nothing of the SDK: {@code SdkTokens::new} would, when it is linked. */
  public IamTokens() {
    this(() -> new SdkTokens());
  }

  /** For tests, which sign at another time. */
  IamTokens(Supplier<SdkTokens> make) {
    this.make = make;
  }

  /**
   * Signs a token for one connect: for {@code dsql:DbConnectAdmin} if the user is {@code admin},
   * else for {@code dsql:DbConnect}.
   *
   * @throws SQLException 28000 if the AWS SDK is missing, or no credentials are found
   */
  public IamToken sign(Endpoint endpoint, String user, ClusterConfig login) throws SQLException {
    return sdk().sign(endpoint, user.equals(ADMIN), login);
  }

  /**
   * Looks for credentials again after those of a token were refused.
   *
   * @return whether there are others now
   * @throws SQLException 28000 if there are none any more
   */
  public boolean renew(IamToken refused, Endpoint endpoint, ClusterConfig login)
      throws SQLException {
    return sdk().renew(refused, endpoint, login);
  }

  /** The SDK is loaded by the first connect to a cluster, and by nothing else. */
  private SdkTokens sdk() throws SQLException {
    SdkTokens known = made;
    if (known != null) {
      return known;
    }
    making.lock();
    try {
      SdkTokens first = made;
      if (first == null) {
        SdkModule.DSQL.require();
        first = make.get();
        made = first;
      }
      return first;
    } finally {
      making.unlock();
    }
  }
}
