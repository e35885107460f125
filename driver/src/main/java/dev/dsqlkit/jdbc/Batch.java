package dev.dsqlkit.jdbc;

import dev.dsqlkit.rules.Effect;
import java.util.Collections;
import java.util.List;

/**
 * The entries of one executeBatch.
 *
 * @param entries in their order; a prepared statement has the same one many times
 * @param judged the first entries, enough of them to tell what the rules say of all
 * @param bytes estimated size of all parameters
 */
record Batch(List<Admitted> entries, List<Admitted> judged, long bytes) {

  /** The batch of a plain statement. */
  static Batch of(List<Admitted> entries) {
    return new Batch(entries, entries, 0);
  }

  /** The batch of a prepared statement, of which the second entry stands for all later ones. */
  static Batch of(Admitted prepared, int times, long bytes) {
    return new Batch(
        Collections.nCopies(times, prepared),
        Collections.nCopies(Math.min(times, 2), prepared),
        bytes);
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Rows that the batch writes, if its VALUES lists tell; otherwise -1. */
  long valuesRows() {
    long rows = 0;
    for (Admitted entry : entries) {
      if (entry.isScript()
          || entry.parts().isEmpty()
          || entry.first().rowCount() != Part.RowCount.VALUES) {
        return -1;
      }
      rows += entry.first().valuesRows();
    }
    return rows;
  }

  SessionTraits session() {
    List<Part> parts = judged.stream().flatMap(entry -> entry.parts().stream()).toList();
    return SessionTraits.of(parts, begins() || ends());
  }

  boolean begins() {
    return judged.stream().anyMatch(Admitted::begins);
  }

  boolean ends() {
    return judged.stream().anyMatch(Admitted::ends);
  }

  /** Whether it begins with the end of a transaction and goes on. */
  boolean goesOnAfterEnd() {
    Admitted first = entries.get(0);
    return entries.size() > 1 && !first.parts().isEmpty() && first.first().step().ends();
  }

  /** Whether the last entry that ends a transaction rolls it back. */
  boolean rollsBack() {
    boolean rollsBack = false;
    for (Admitted entry : judged) {
      rollsBack = entry.ends() ? entry.rollsBack() : rollsBack;
    }
    return rollsBack;
  }

  boolean hasJobs() {
    return judged.stream().anyMatch(Admitted::hasJobs);
  }

  boolean has(Effect effect) {
    return judged.stream().anyMatch(entry -> entry.has(effect));
  }

  /** Parameters and literals together. */
  long totalBytes() {
    return bytes + entries.stream().mapToLong(Admitted::literalBytes).sum();
  }
}
