package dev.dsqlkit.replay;

import java.sql.SQLException;

/** A result that the application got. */
public interface SeenResult {
  Observation observation();

  /** Whether the application may still read it. */
  boolean isOpen() throws SQLException;

  /** Has the application go on with another result, at the same place of it. */
  void exchange(FreshResult fresh) throws SQLException;

  /** Estimated memory that the journal holds for it, in bytes. */
  long bytes();
}
