package dev.dsqlkit.replay;

import java.util.Optional;

/** The columns of a result, as the server described them. */
public interface RowShape {
  int columns();

  /** The label of a column, 1 the first. */
  String label(int column);

  /** The columns that travel in binary format: bit n for column n, taken modulo 64. */
  long binary();

  /** What differs in another result's shape, in a few words for the user. */
  Optional<String> difference(RowShape other);
}
