package dev.dsqlkit.cluster;

import dev.dsqlkit.auth.IamTokens;
import dev.dsqlkit.config.Endpoint;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Connects to clusters: signs a token for each attempt, keeps to the quota of new connections, goes
 * to the next endpoint where one does not answer, and comes again where a cluster asks for it.
 * Thread-safe; keeps what all connects of a process share.
 */
public final class ClusterLogin {
  private final IamTokens tokens;
  private final AccessDenied denials;
  private final ConnectTime time;
  private final Peers peers;
  private final Map<Quota, ConnectRate> rates = new ConcurrentHashMap<>();

  /** The quota of a cluster, as a process keeps to it. */
  private record Quota(String cluster, int perSecond) {}

  /**
   * Begins with a full quota.
   *
   * @param clock this machine's, to tell whether it is wrong
   */
  public ClusterLogin(IamTokens tokens, InstantSource clock) {
    this(tokens, clock, ConnectTime.SYSTEM);
  }

  ClusterLogin(IamTokens tokens, InstantSource clock, ConnectTime time) {
    this.tokens = tokens;
    this.denials = new AccessDenied(clock);
    this.time = time;
    this.peers = new Peers(time::nanos);
  }

  /**
   * Connects.
   *
   * @throws SQLException 28000 without credentials; 08006 if access is denied; 53300, 53400 or
   *     08006 if the cluster takes no other connection in time; what {@code opening} throws if no
   *     endpoint answers
   */
  public <C> C connect(LoginRequest request, Opening<C> opening) throws SQLException {
    ConnectBudget budget = new ConnectBudget(time, ThreadLocalRandom.current(), request.limit());
    while (true) {
      Failures failures = new Failures();
      for (Endpoint endpoint : peers.inOrder(request.endpoints())) {
        if (budget.isSpent() && failures.any()) {
          break;
        }
        LoginAttempt.Result<C> result =
            new LoginAttempt<>(request, endpoint, opening, tokens, budget, rate(endpoint, request))
                .run();
        if (result.connection().isPresent()) {
          peers.answers(endpoint);
          return result.connection().get();
        }
        SQLException failure = result.failure().orElseThrow();
        note(failures, endpoint, failure, opening.answer(failure), request);
      }
      failures.backOff(budget);
    }
  }

  private ConnectRate rate(Endpoint endpoint, LoginRequest request) {
    return rates.computeIfAbsent(
        new Quota(endpoint.cluster(), request.login().connectRate()),
        quota -> new ConnectRate(quota.perSecond(), time::nanos));
  }

  /** Goes on only where another endpoint, or the same one later, may have another answer. */
  private void note(
      Failures failures,
      Endpoint endpoint,
      SQLException failure,
      Optional<ServerAnswer> answer,
      LoginRequest request)
      throws SQLException {
    switch (Refusal.of(answer)) {
      case UNREACHABLE -> {
        peers.isSilentNow(endpoint);
        failures.addSilent(failure);
      }
      case BUSY -> failures.addBusy(failure, answer.orElseThrow());
      case ACCESS_DENIED ->
          throw new SQLNonTransientConnectionException(
              denials.explain(answer.orElseThrow().hint(), request.user(), request.signs()),
              failure.getSQLState(),
              failure);
      case FINAL -> throw failure;
    }
  }

  /** What the endpoints have answered in one round. */
  private static final class Failures {
    private @Nullable SQLException silent;
    private @Nullable SQLException busy;
    private @Nullable ServerAnswer answer;

    void addSilent(SQLException failure) {
      SQLException earlier = silent;
      if (earlier != null) {
        failure.addSuppressed(earlier);
      }
      silent = failure;
    }

    void addBusy(SQLException failure, ServerAnswer said) {
      busy = failure;
      answer = said;
    }

    boolean any() {
      return silent != null || busy != null;
    }

    /** Waits if one endpoint has asked to come again. */
    void backOff(ConnectBudget budget) throws SQLException {
      SQLException last = busy;
      ServerAnswer said = answer;
      if (last != null && said != null) {
        budget.backOff(last, said);
      } else if (silent != null) {
        throw silent;
      }
    }
  }
}
