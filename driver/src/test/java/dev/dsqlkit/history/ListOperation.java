package dev.dsqlkit.history;

import java.util.List;

/** One statement of a transaction on lists. */
sealed interface ListOperation {
  /** Which list. */
  int list();

  /** Puts an element that nobody else uses behind the others. */
  record Append(int list, int element) implements ListOperation {}

  /** Sees all elements. */
  record Read(int list, List<Integer> elements) implements ListOperation {}
}
