package dev.dsqlkit.jdbc;

import dev.dsqlkit.rules.Effect;
import java.util.Collections;
import java.util.List;

/**
 * The entries of one executeBatch.
 *
 * @param entries in their order; a prepared statement has the same one many times
 * @param bytes estimated size of all parameters
 */
record Batch(List<Admitted> entries, long bytes) {

  Batch(Admitted prepared, int times, long bytes) {
    this(Collections.nCopies(times, prepared), bytes);
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

  boolean has(Effect effect) {
    Admitted checked = null;
    for (Admitted entry : entries) {
      if (entry != checked && entry.has(effect)) {
        return true;
      }
      checked = entry;
    }
    return false;
  }

  /** Parameters and literals together. */
  long totalBytes() {
    long total = bytes;
    for (Admitted entry : entries) {
      total += entry.literalBytes();
    }
    return total;
  }
}
