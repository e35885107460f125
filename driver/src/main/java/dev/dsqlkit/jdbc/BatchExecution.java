package dev.dsqlkit.jdbc;

import dev.dsqlkit.replay.Answer;
import dev.dsqlkit.replay.FreshResult;
import dev.dsqlkit.replay.Seen;
import dev.dsqlkit.replay.Step;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An executeBatch, to be done again. */
final class BatchExecution implements Step {
  private final Session session;
  private final Batch batch;
  private final BatchEntries entries;
  private final StatementForm form;

  BatchExecution(Session session, Batch batch, BatchEntries entries, StatementForm form) {
    this.session = session;
    this.batch = batch;
    this.entries = entries;
    this.form = form;
  }

  /**
   * The counts of a batch.
   *
   * @param counts int[] or long[] as executeBatch gives it
   */
  static long[] counts(Object counts) {
    return counts instanceof int[] ints
        ? Arrays.stream(ints).asLongStream().toArray()
        : ((long[]) counts).clone();
  }

  @Override
  public String sql() {
    return batch.entries().get(0).original();
  }

  @Override
  public boolean writes() {
    return batch.judged().stream().anyMatch(entry -> entry.replay().writes());
  }

  @Override
  public boolean locks() {
    return false;
  }

  @Override
  public boolean unstable(Seen seen) throws SQLException {
    for (Admitted entry : batch.judged()) {
      if (entry.footprint().unstable()
          || session.volatileDefaults().fillIn(entry.sent(), form.keys())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean setsUp() {
    return false;
  }

  @Override
  public boolean anyOrder() {
    return false;
  }

  @Override
  public long bytes() {
    return entries.bytes();
  }

  @Override
  public Optional<Answer> run(Seen seen) throws SQLException {
    if (entries instanceof BatchEntries.Parameters prepared) {
      return Optional.of(form.keys().wanted() ? ranOneByOne(prepared, seen) : ranPrepared());
    }
    Statement fresh = form.make(session.server(), StatementForm.Wire.ANY);
    return Optional.of(ran(fresh));
  }

  private Answer ranPrepared() throws SQLException {
    PreparedStatement fresh =
        form.prepare(session.server(), batch.entries().get(0).sent(), StatementForm.Wire.ANY);
    return ran(fresh);
  }

  private Answer ran(Statement fresh) throws SQLException {
    try (fresh) {
      long[] counts =
          session.attempt(
              batch,
              () -> {
                fresh.clearBatch();
                entries.addTo(fresh);
                return fresh.executeLargeBatch();
              });
      return new BatchAnswer(counts, List.of());
    }
  }

  /** Each entry gets the values again that were generated for it, and so a text of its own. */
  private Answer ranOneByOne(BatchEntries.Parameters prepared, Seen seen) throws SQLException {
    long[] counts = new long[prepared.size()];
    JoinedRows keys = new JoinedRows(session.server());
    int row = 0;
    for (int i = 0; i < prepared.size(); i++) {
      Seen one = new Seen(new long[] {-1}, seen.results());
      Admitted admitted = batch.entries().get(i);
      String text =
          session
              .generatedValues()
              .pinned(admitted.sent(), one, row, form.keys().hidden() || session.isReapplying());
      String sent = form.keys().returning(text, session.quotesReturning());
      try (PreparedStatement fresh =
          form.prepare(session.server(), sent == null ? text : sent, StatementForm.Wire.TEXT)) {
        PgInternals.parameters(fresh).appendAll(prepared.entry(i));
        session.attempt(session.admit(sent == null ? text : sent), fresh, 0, fresh::execute);
        ReplayedAnswer answer =
            ReplayedAnswer.of(
                fresh,
                false,
                sent == null ? ReplayedAnswer.Keys.NONE : ReplayedAnswer.Keys.RETURNED);
        counts[i] = answer.counts()[0];
        for (ReplayedResult result : answer.results()) {
          keys.add(result);
        }
        row = keys.rows();
      }
    }
    return new BatchAnswer(counts, keys.isEmpty() ? List.of() : List.of(keys));
  }

  /** The statements are closed; nobody can go on with a result. */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
  private record BatchAnswer(long[] counts, List<? extends FreshResult> results) implements Answer {
    @Override
    public void release(boolean keepResults) {}
  }
}
