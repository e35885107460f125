package dev.dsqlkit.jdbc;

import dev.dsqlkit.replay.Journal;
import dev.dsqlkit.replay.Seen;
import dev.dsqlkit.replay.SeenResult;
import dev.dsqlkit.replay.Step;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.postgresql.core.ParameterList;

/**
 * What a statement of the application needs for its transaction to be replayed: it notes each
 * execution, and knows the results of the latest.
 */
final class StatementTracking {
  /** A statement of an earlier connection to the server. */
  private record Before(Statement server, Session session) {}

  private final MovableStatement wrapper;
  private final DsqlConnection connection;
  private final StatementCopy copy;

  /** Other threads cancel it. */
  private volatile Statement server;

  private Session session;

  /** Has the results of the latest execution, if the connection was renewed since. */
  private @Nullable Before before;

  private List<ResultSet> originals = List.of();
  private List<? extends SeenResult> results = List.of();
  private @Nullable StatementForm form;
  private boolean escapes = true;
  private boolean out;
  private boolean hidesKeys;

  /**
   * @param session of the server's statement
   * @param copy how the same statement is made on another connection to the server
   */
  StatementTracking(
      Statement server,
      MovableStatement wrapper,
      DsqlConnection connection,
      Session session,
      StatementCopy copy)
      throws SQLException {
    this.server = server;
    this.wrapper = wrapper;
    this.connection = connection;
    this.copy = copy;
    this.session = session;
    if (session.isRenewable()) {
      copy.left(server).ifPresent(session::leave);
    }
  }

  /** Takes the turn, and goes on with the session that the connection has by then. */
  Turn turn() throws SQLException {
    Turn turn = connection.turn();
    if (turn.session() != session) {
      move(turn);
    }
    return turn;
  }

  private void move(Turn turn) throws SQLException {
    boolean moved = false;
    try {
      Session next = turn.session();
      if (!server.isClosed()) {
        Statement old = server;
        server = copy.of(old, escapes, next.server());
        wrapper.moveTo(server);
        if (before == null) {
          before = new Before(old, session);
        }
      }
      session = next;
      moved = true;
    } finally {
      if (!moved) {
        turn.close();
      }
    }
  }

  Statement server() {
    return server;
  }

  /** The one of the connection to the server that there is now. */
  Statement current() throws SQLException {
    turn().close();
    return server;
  }

  /** The one that has the answers to the latest execution. */
  Statement executed() {
    return before == null ? server : before.server();
  }

  Session session() {
    return session;
  }

  void setEscapes(boolean enable) {
    escapes = enable;
  }

  /** A parameter of a call gives something back. */
  void registersOut() throws SQLException {
    try (Turn turn = turn()) {
      out = true;
      turn.session().leave("a call with OUT parameters");
    }
  }

  /** The generated keys of the latest execution, for the application. */
  @Nullable ResultSet generatedKeys() throws SQLException {
    if (!hidesKeys) {
      return own(executed().getGeneratedKeys());
    }
    Statement without = session.server().createStatement();
    without.closeOnCompletion();
    return DsqlResultSet.of(without.getGeneratedKeys(), wrapper, connection, session);
  }

  void hidesKeys(boolean hidden) {
    hidesKeys = hidden;
  }

  void note(StatementCall<?> call, Journal journal) throws SQLException {
    if (blocks(call.sql(), journal)) {
      forgetResults();
      return;
    }
    @Nullable ParameterList parameters = null;
    if (server instanceof PreparedStatement prepared) {
      ParameterList bound = PgInternals.parameters(prepared);
      if (cannotBeBoundAgain(bound, call.sql(), journal)) {
        forgetResults();
        return;
      }
      parameters = bound.getParameterCount() == 0 ? bound : bound.copy();
    }
    ExecutionResults answered = ExecutionResults.of(server, call.keys().wanted());
    Execution step =
        new Execution(session, call.sql(), form(call.keys()), parameters, call.bytes());
    remember(answered, step, journal);
  }

  void note(BatchCall<?> call, Object counts, Journal journal) throws SQLException {
    if (call.batch().isEmpty()) {
      forgetResults(); // nothing was sent, and nothing is to be sent again
      return;
    }
    for (Admitted entry : call.batch().judged()) {
      if (blocks(entry, journal)) {
        forgetResults();
        return;
      }
    }
    ExecutionResults answered = ExecutionResults.of(server, call.keys().wanted());
    BatchExecution step =
        new BatchExecution(session, call.batch(), call.entries(), form(call.keys()));
    remember(answered.withCounts(BatchExecution.counts(counts)), step, journal);
  }

  private static boolean blocks(Admitted sql, Journal journal) {
    @Nullable String reason = sql.replay().blocks();
    if (reason != null) {
      journal.block(reason);
    }
    return journal.isBlocked();
  }

  /** Parameters of a text of several statements, and those of calls that give something back. */
  private boolean cannotBeBoundAgain(ParameterList bound, Admitted sql, Journal journal) {
    if (out) {
      journal.block("it called a function with OUT parameters");
    } else if (sql.isScript() && bound.getParameterCount() > 0) {
      journal.block("it executed a text of several statements with parameters");
    }
    return journal.isBlocked();
  }

  /** The same one as for the execution before, as long as nothing was set. */
  private StatementForm form(GeneratedKeys keys) throws SQLException {
    StatementForm known = form;
    if (known == null || !known.isOf(server, keys, escapes)) {
      known = StatementForm.of(server, keys, escapes);
      form = known;
    }
    return known;
  }

  private void remember(ExecutionResults answered, Step step, Journal journal) throws SQLException {
    Seen seen = answered.seen(session, wrapper, connection);
    originals = answered.resultSets();
    results = seen.results();
    journal.add(step, seen);
  }

  /** Before each execution: results of the one before are closed by it. */
  void forgetResults() throws SQLException {
    closeExchanged();
    if (before != null) {
      before.server().close();
      before = null;
    }
    originals = List.of();
    results = List.of();
  }

  /** pgjdbc's statement closes its own results, and knows nothing of those after a replay. */
  void closeExchanged() throws SQLException {
    for (int i = 0; i < originals.size(); i++) {
      DsqlResultSet result = (DsqlResultSet) results.get(i);
      if (!result.isServedBy(originals.get(i))) {
        result.close();
      }
    }
  }

  /** The result of executeQuery. */
  ResultSet result(ResultSet answered) {
    return Objects.requireNonNull(own(answered), "a result has a wrapper");
  }

  /** pgjdbc's own statement, but for its interface, escapes the journal. */
  <T> T unwrap(Class<T> type) throws SQLException {
    if (type.isInstance(wrapper)) {
      return type.cast(wrapper);
    }
    try (Turn turn = turn()) {
      if (type == PGStatement.class) {
        turn.session().leave("a statement whose interface of pgjdbc was asked for");
      } else {
        turn.session().blockForGood("a statement was unwrapped to " + type.getName());
      }
      return server.unwrap(type);
    }
  }

  /** The application's result set for one of pgjdbc's. */
  @Nullable ResultSet own(@Nullable ResultSet result) {
    for (int i = 0; i < originals.size(); i++) {
      if (originals.get(i) == result) {
        return (DsqlResultSet) results.get(i);
      }
    }
    Session of = before == null ? session : before.session();
    return DsqlResultSet.of(result, wrapper, connection, of);
  }
}
