package dev.dsqlkit.junit;

import java.util.List;
import java.util.Map;

/** The rows of all tables at one moment, and where the sequences stood. Held in memory. */
public final class DsqlSnapshot {
  /** Of tables without rows, and of sequences that have not begun. */
  static final DsqlSnapshot EMPTY = new DsqlSnapshot(Map.of(), Map.of());

  private final Map<String, byte[]> tables;
  private final Map<String, SequenceState> sequences;

  /** Where a sequence stands: pg_sequence's {@code last_value} and {@code is_called}. */
  record SequenceState(long lastValue, boolean isCalled) {}

  DsqlSnapshot(Map<String, byte[]> tables, Map<String, SequenceState> sequences) {
    this.tables = Map.copyOf(tables);
    this.sequences = Map.copyOf(sequences);
  }

  /** Tables with rows, each as COPY gave it. */
  Map<String, byte[]> tables() {
    return tables;
  }

  Map<String, SequenceState> sequences() {
    return sequences;
  }

  /** Names of the tables that it has rows of. */
  @Override
  public String toString() {
    return "DsqlSnapshot" + List.copyOf(tables.keySet());
  }
}
