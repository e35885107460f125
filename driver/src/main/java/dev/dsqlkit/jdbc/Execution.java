package dev.dsqlkit.jdbc;

import dev.dsqlkit.replay.Answer;
import dev.dsqlkit.replay.Observation;
import dev.dsqlkit.replay.ReplayImpossibleException;
import dev.dsqlkit.replay.Seen;
import dev.dsqlkit.replay.Step;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.ParameterList;

/** An execution of one SQL text, to be done again. */
final class Execution implements Step {
  private final Session session;
  private final Admitted sql;
  private final StatementForm form;
  private final @Nullable ParameterList parameters;
  private final long sentBytes;

  /**
   * @param parameters a copy of them; null for a statement that is not prepared
   * @param sentBytes estimated size of the parameters, as the rules count it
   */
  Execution(
      Session session,
      Admitted sql,
      StatementForm form,
      @Nullable ParameterList parameters,
      long sentBytes) {
    this.session = session;
    this.sql = sql;
    this.form = form;
    this.parameters = parameters;
    this.sentBytes = sentBytes;
  }

  @Override
  public String sql() {
    return sql.original();
  }

  @Override
  public boolean writes() {
    return sql.replay().writes();
  }

  @Override
  public boolean locks() {
    return sql.footprint().locks();
  }

  @Override
  public boolean unstable(Seen seen) throws SQLException {
    return sql.footprint().unstable()
        || session
            .volatileDefaults()
            .fillIn(
                session.generatedValues().pinned(sql.sent(), seen, 0, true), GeneratedKeys.NONE);
  }

  @Override
  public boolean setsUp() {
    return sql.replay().setsUp();
  }

  @Override
  public boolean anyOrder() {
    return sql.replay().anyOrder();
  }

  @Override
  public long bytes() {
    return parameters == null ? 0 : ParameterBytes.of(parameters);
  }

  @Override
  public Optional<Answer> run(Seen seen) throws SQLException, ReplayImpossibleException {
    GeneratedValues values = session.generatedValues();
    if (sql.replay().generator() && values.stand()) {
      return Optional.empty();
    }
    String text =
        values.pinned(sql.sent(), seen, 0, form.keys().hidden() || session.isReapplying());
    StatementForm.Wire wire = wire(seen);
    boolean streaming = isStreaming(seen);
    StatementForm as = streaming && !session.buffersResults() ? form : form.unportioned();
    return Optional.of(
        parameters == null
            ? ranText(as, text, wire, streaming)
            : ranPrepared(as, text, wire, streaming, parameters));
  }

  private Answer ranText(StatementForm as, String text, StatementForm.Wire wire, boolean streaming)
      throws SQLException {
    Statement fresh = as.make(session.server(), wire);
    ReplayedAnswer.Keys keys =
        as.keys().wanted() ? ReplayedAnswer.Keys.APART : ReplayedAnswer.Keys.NONE;
    return answered(
        text,
        fresh,
        streaming,
        keys,
        () -> {
          as.keys().execute(fresh, text);
          return true;
        });
  }

  private Answer ranPrepared(
      StatementForm as,
      String text,
      StatementForm.Wire wire,
      boolean streaming,
      ParameterList bound)
      throws SQLException {
    @Nullable String returning = as.keys().returning(text, session.quotesReturning());
    boolean apart = returning != null && wire != StatementForm.Wire.TEXT;
    String sent = returning == null || apart ? text : returning;
    PreparedStatement fresh =
        apart
            ? as.prepareWithKeys(session.server(), sent, wire)
            : as.prepare(session.server(), sent, wire);
    PgInternals.parameters(fresh).appendAll(bound);
    ReplayedAnswer.Keys keys = ReplayedAnswer.Keys.NONE;
    if (returning != null) {
      keys = apart ? ReplayedAnswer.Keys.APART : ReplayedAnswer.Keys.RETURNED;
    }
    return answered(sent, fresh, streaming, keys, fresh::execute);
  }

  private Answer answered(
      String sent,
      Statement fresh,
      boolean streaming,
      ReplayedAnswer.Keys keys,
      ServerCall<Boolean> call)
      throws SQLException {
    boolean done = false;
    try {
      Admitted admitted = sent.equals(sql.sent()) ? sql : session.admit(sent);
      session.attempt(admitted, fresh, sentBytes, call);
      Answer answer = ReplayedAnswer.of(fresh, streaming, keys);
      done = true;
      return answer;
    } finally {
      if (!done) {
        fresh.close();
      }
    }
  }

  /** Values are asked for in the format in which they were seen. */
  static StatementForm.Wire wire(Seen seen) {
    StatementForm.Wire wire = StatementForm.Wire.ANY;
    for (var result : seen.results()) {
      if (result.observation().shape().binary() != 0) {
        return StatementForm.Wire.BINARY;
      }
      wire = StatementForm.Wire.TEXT;
    }
    return wire;
  }

  private static boolean isStreaming(Seen seen) {
    return seen.results().stream()
        .map(result -> result.observation())
        .anyMatch(Observation::isStreaming);
  }
}
