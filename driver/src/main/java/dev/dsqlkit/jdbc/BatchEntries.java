package dev.dsqlkit.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.ParameterList;

/** The entries of a batch, to be given to a statement of pgjdbc again. */
sealed interface BatchEntries {
  /** In the list of the entries and in that of their texts. */
  long SLOT = 32;

  /** Nothing is kept where nothing is retried. */
  BatchEntries NOT_KEPT = new NotKept();

  /** Gives them to the statement whose batch they are, unless it has them. */
  void refill() throws SQLException;

  /** Gives them to another statement. */
  void addTo(Statement fresh) throws SQLException;

  int size();

  /** Estimated memory that they keep. */
  long bytes();

  /** Keeps nothing. */
  record NotKept() implements BatchEntries {
    @Override
    public void refill() {}

    @Override
    public void addTo(Statement fresh) {
      throw new IllegalStateException("They are not kept");
    }

    @Override
    public int size() {
      return 0;
    }

    @Override
    public long bytes() {
      return 0;
    }
  }

  /** Texts of a plain statement. */
  final class Texts implements BatchEntries {
    private final Statement server;
    private final List<Admitted> texts;

    Texts(Statement server, List<Admitted> texts) {
      this.server = server;
      this.texts = texts;
    }

    @Override
    public void refill() throws SQLException {
      server.clearBatch();
      addTo(server);
    }

    @Override
    public void addTo(Statement fresh) throws SQLException {
      for (Admitted text : texts) {
        fresh.addBatch(text.sent());
      }
    }

    @Override
    public int size() {
      return texts.size();
    }

    @Override
    public long bytes() {
      long bytes = 0;
      for (Admitted text : texts) {
        bytes += SLOT + text.original().length();
      }
      return bytes;
    }
  }

  /** Parameters of a prepared statement, as they were bound. */
  final class Parameters implements BatchEntries {
    private final PreparedStatement server;
    private final List<ParameterList> entries;
    private boolean used;

    Parameters(PreparedStatement server, List<ParameterList> entries) {
      this.server = server;
      this.entries = entries;
    }

    /** What a statement will execute; it must be asked before it does. */
    static BatchEntries of(PreparedStatement server) {
      @Nullable List<@Nullable ParameterList> bound = PgInternals.batch(server);
      return new Parameters(server, bound == null ? List.of() : withoutNulls(bound));
    }

    private static List<ParameterList> withoutNulls(List<@Nullable ParameterList> bound) {
      return bound.stream().map(list -> java.util.Objects.requireNonNull(list)).toList();
    }

    ParameterList entry(int index) {
      return entries.get(index);
    }

    /** The statement keeps the parameters that it has bound now. */
    @Override
    public void refill() throws SQLException {
      if (used) {
        server.clearBatch();
        ParameterList now = PgInternals.parameters(server);
        ParameterList kept = now.copy();
        addTo(server);
        now.clear();
        now.appendAll(kept);
      }
      used = true;
    }

    @Override
    public void addTo(Statement fresh) throws SQLException {
      PreparedStatement prepared = (PreparedStatement) fresh;
      ParameterList parameters = PgInternals.parameters(prepared);
      for (ParameterList entry : entries) {
        parameters.clear();
        parameters.appendAll(entry);
        prepared.addBatch();
      }
    }

    @Override
    public int size() {
      return entries.size();
    }

    @Override
    public long bytes() {
      long bytes = 0;
      for (ParameterList entry : entries) {
        bytes += SLOT + ParameterBytes.of(entry);
      }
      return bytes;
    }
  }
}
