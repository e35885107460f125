package dev.dsqlkit.cluster;

import dev.dsqlkit.auth.IamToken;
import dev.dsqlkit.auth.IamTokens;
import dev.dsqlkit.config.Endpoint;
import java.sql.SQLException;
import java.util.Optional;

/** One attempt at one endpoint; a second time if there are fresh credentials after a denial. */
final class LoginAttempt<C> {
  private static final Optional<Refusal> DENIED = Optional.of(Refusal.ACCESS_DENIED);

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
   * @throws SQLException 28000 without credentials; 53400 if the rate leaves no place in time
   */
  Result<C> run() throws SQLException {
    if (!request.signs()) {
      budget.await(rate, endpoint.cluster());
      return open(Optional.empty());
    }
    IamToken token = sign();
    Result<C> result = open(Optional.of(token));
    boolean denied = result.failure().map(opening::answer).map(Refusal::of).equals(DENIED);
    return denied ? again(token, result) : result;
  }

  private Result<C> again(IamToken refused, Result<C> denied) throws SQLException {
    try {
      return tokens.renew(refused, endpoint, request.login()) ? open(Optional.of(sign())) : denied;
    } catch (SQLException e) {
      denied.failure().ifPresent(e::addSuppressed); // without it nobody knows why they were renewed
      throw e;
    }
  }

  private IamToken sign() throws SQLException {
    budget.await(rate, endpoint.cluster()); // first, or a token of a second would not outlive it
    return tokens.sign(endpoint, request.user(), request.login());
  }

  private Result<C> open(Optional<IamToken> token) {
    try {
      return new Result<>(
          Optional.of(opening.open(endpoint, token.map(IamToken::text), budget.forAttempt())),
          Optional.empty());
    } catch (SQLException e) {
      return new Result<>(Optional.empty(), Optional.of(e));
    }
  }
}
