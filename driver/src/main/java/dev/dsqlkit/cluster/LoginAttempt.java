package dev.dsqlkit.cluster;

import dev.dsqlkit.auth.IamToken;
import dev.dsqlkit.auth.IamTokens;
import dev.dsqlkit.config.Endpoint;
import java.sql.SQLException;
import java.util.Optional;

/** One attempt at one endpoint; a second time if there are fresh credentials after a denial. */
final class LoginAttempt<C> {
  private final LoginRequest request;
  private final Endpoint endpoint;
  private final Opening<C> opening;
  private final IamTokens tokens;
  private final ConnectBudget budget;
  private final ConnectRate rate;

  LoginAttempt(
      LoginRequest request,
      Endpoint endpoint,
      Opening<C> opening,
      IamTokens tokens,
      ConnectBudget budget,
      ConnectRate rate) {
    this.request = request;
    this.endpoint = endpoint;
    this.opening = opening;
    this.tokens = tokens;
    this.budget = budget;
    this.rate = rate;
  }

  /** What it came to: either a connection or the error of the opening. */
  record Result<C>(Optional<C> connection, Optional<SQLException> failure) {}

  /**
   * Makes the attempt.
   *
   * @param untried endpoints that share the time that is left, this one included
   * @throws SQLException 28000 without credentials; 53400 if the rate leaves no place in time
   */
  Result<C> run(int untried) throws SQLException {
    if (!request.signs()) {
      budget.await(rate, endpoint.cluster());
      return open(Optional.empty(), untried);
    }
    IamToken token = sign();
    Result<C> result = open(Optional.of(token), untried);
    boolean denied =
        result
            .failure()
            .flatMap(opening::answer)
            .filter(AccessDenied::concernsCredentials)
            .isPresent();
    return denied ? again(token, result, untried) : result;
  }

  private Result<C> again(IamToken refused, Result<C> denied, int untried) throws SQLException {
    try {
      return tokens.renew(refused, endpoint, request.login())
          ? open(Optional.of(sign()), untried)
          : denied;
    } catch (SQLException e) {
      denied.failure().ifPresent(e::addSuppressed); // without it nobody knows why they were renewed
      throw e;
    }
  }

  private IamToken sign() throws SQLException {
    budget.await(rate, endpoint.cluster()); // first, or a token of a second would not outlive it
    IamToken token = tokens.sign(endpoint, request.user(), request.login());
    budget.requireTimeAfterSigning();
    return token;
  }

  private Result<C> open(Optional<IamToken> token, int untried) {
    try {
      return new Result<>(
          Optional.of(
              opening.open(endpoint, token.map(IamToken::text), budget.forAttempt(untried))),
          Optional.empty());
    } catch (SQLException e) {
      return new Result<>(Optional.empty(), Optional.of(e));
    }
  }
}
