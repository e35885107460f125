package dev.dsqlkit.migrate.verify;

import dev.dsqlkit.sql.Edit;
import java.util.Arrays;
import java.util.List;

/** Which part of a text has come of which statement of the original. Immutable. */
final class Origins {
  /** Where the part of each statement begins; it ends where the next begins. */
  private final int[] starts;

  private Origins(int[] starts) {
    this.starts = starts;
  }

  static Origins of(List<Reading.Statement> statements) {
    return new Origins(statements.stream().mapToInt(Reading.Statement::start).toArray());
  }

  /** The statement that the text at an offset has come of. */
  int at(long offset) {
    int index = Arrays.binarySearch(starts, Math.toIntExact(offset));
    if (index < 0) {
      return Math.max(0, -index - 2);
    }
    while (index + 1 < starts.length && starts[index + 1] == offset) {
      index++; // the one before has become nothing
    }
    return index;
  }

  int size() {
    return starts.length;
  }

  /** An edit that belongs to a statement. */
  record OwnedEdit(int origin, Edit edit) {}

  /** The same behind edits, which are ordered by their statements. */
  Origins behind(List<OwnedEdit> edits) {
    int[] moved = new int[starts.length];
    int shift = 0;
    int next = 0;
    for (int i = 0; i < starts.length; i++) {
      int start = starts[i];
      int growth = 0;
      while (next < edits.size() && edits.get(next).origin() == i) {
        Edit edit = edits.get(next++).edit();
        start = Math.min(start, edit.start());
        growth += edit.replacement().length() - (edit.end() - edit.start());
      }
      moved[i] = start + shift;
      shift += growth;
    }
    return new Origins(moved);
  }
}
