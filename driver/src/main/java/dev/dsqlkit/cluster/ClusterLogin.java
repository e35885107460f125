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
  private final Map<String, ConnectRate> rates = new ConcurrentHashMap<>();

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
   *     08006 if the cluster takes no other connection in time; 08001 if time was up before, or the
   *     thread was interrupted; with the SQLSTATE of what {@code opening} throws if no endpoint
   *     answers
   */
  public <C> C connect(LoginRequest request, Opening<C> opening) throws SQLException {
    ConnectBudget budget = new ConnectBudget(time, ThreadLocalRandom.current(), request.limit());
    LoginFailures failures = new LoginFailures();
    while (true) {
      int untried = request.endpoints().size();
      for (Endpoint endpoint : peers.inOrder(request.endpoints())) {
        if (budget.isSpent() && failures.any()) {
          break;
        }
        LoginAttempt.Result<C> result =
            new LoginAttempt<>(request, endpoint, opening, tokens, budget, rate(endpoint, request))
                .run(untried--);
        if (result.connection().isPresent()) {
          peers.answers(endpoint);
          return result.connection().get();
        }
        ConnectBudget.requireNoInterrupt();
        SQLException failure = result.failure().orElseThrow();
        note(failures, endpoint, failure, opening.answer(failure), request, budget);
      }
      failures.backOff(budget);
    }
  }

  /** One for each cluster, whatever name it is called by; the slowest that was asked for. */
  private ConnectRate rate(Endpoint endpoint, LoginRequest request) {
    int perSecond = request.login().connectRate();
    return rates.compute(
        endpoint.clusterKey(),
        (cluster, known) ->
            known == null || perSecond < known.perSecond()
                ? new ConnectRate(perSecond, time::nanos)
                : known);
  }

  /** Goes on only where another endpoint, or the same one later, may have another answer. */
  private void note(
      LoginFailures failures,
      Endpoint endpoint,
      SQLException failure,
      Optional<ServerAnswer> answer,
      LoginRequest request,
      ConnectBudget budget)
      throws SQLException {
    switch (Refusal.of(answer)) {
      case UNREACHABLE -> {
        if (!budget.isSpent()) { // it may have had no time to answer
          peers.isSilentNow(endpoint);
        }
        failures.addSilent(ConnectAdvice.unreachable(endpoint.address(), failure));
      }
      case BUSY -> failures.addBusy(failure, answer.orElseThrow());
      case ACCESS_DENIED ->
          throw new SQLNonTransientConnectionException(
              denials.explain(answer.orElseThrow().hint(), request.user(), request.signs()),
              failure.getSQLState(),
              failure);
      case FINAL -> throw ConnectAdvice.refused(request.user(), answer.orElseThrow(), failure);
    }
  }
}
