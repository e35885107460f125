package dev.dsqlkit.standin;

import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Whom a stand-in lets in. */
final class Admission {
  /** The only one that a cluster has. */
  private static final String DATABASE = "postgres";

  private final ClusterName cluster;
  private final Faults faults;
  private final TokenBucket rate;
  private final Semaphore sessions;
  private final TokenVerifier tokens;

  /**
   * @param sessions how many more there may be
   */
  Admission(
      ClusterName cluster,
      Faults faults,
      TokenBucket rate,
      Semaphore sessions,
      TokenVerifier tokens) {
    this.cluster = cluster;
    this.faults = faults;
    this.rate = rate;
    this.sessions = sessions;
    this.tokens = tokens;
  }

  /** Before the client is asked for its token. */
  void checkStartup(String serverName, StartupPacket startup) throws RefusedException {
    if (serverName.isEmpty()) {
      throw new RefusedException(ErrorAnswer.NO_SERVER_NAME);
    }
    if (!cluster.isMeantBy(serverName, startup)) {
      throw new RefusedException(ErrorAnswer.NO_SUCH_CLUSTER);
    }
    Optional<ErrorAnswer> fault = faults.takeAnswer();
    if (fault.isPresent()) {
      throw new RefusedException(fault.get());
    }
    if (!rate.take()) {
      throw new RefusedException(ErrorAnswer.RATE_EXCEEDED);
    }
  }

  void checkToken(String token, String serverName, StartupPacket startup) throws RefusedException {
    try {
      tokens.verify(token, startup.user(), cluster.signedHosts(serverName));
    } catch (AccessDeniedException e) {
      throw new RefusedException(ErrorAnswer.accessDenied(e.getMessage()));
    }
    if (!startup.database().equals(DATABASE)) {
      throw new RefusedException(ErrorAnswer.noSuchDatabase(startup.database()));
    }
  }

  /** Takes a session's place, to be given back by {@link #leave}. */
  void enter() throws RefusedException {
    if (!sessions.tryAcquire()) {
      throw new RefusedException(ErrorAnswer.TOO_MANY_CONNECTIONS);
    }
  }

  void leave() {
    sessions.release();
  }
}
